import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { OlderButton } from './older-button.tsx'

const meta = {
  component: OlderButton,
  args: { loading: false, onLoad: fn() },
} satisfies Meta<typeof OlderButton>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '이전 메시지 더 보기' }))
    await expect(args.onLoad).toHaveBeenCalledOnce()
  },
}
export const Loading: Story = { args: { loading: true } }
export const Disconnected: Story = { args: { disabled: true } }
export const InEnglish: Story = { globals: { language: 'en' } }
