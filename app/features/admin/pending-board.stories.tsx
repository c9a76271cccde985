import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { PendingBoard } from './pending-board.tsx'

const meta = {
  component: PendingBoard,
  args: { error: null, onRetry: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof PendingBoard>
export default meta
type Story = StoryObj<typeof meta>

export const OnItsWay: Story = {}
export const Failed: Story = {
  args: { error: new Error('no answer') },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
}
export const FailedInEnglish: Story = { args: { error: new Error('no answer') }, globals: { language: 'en' } }
