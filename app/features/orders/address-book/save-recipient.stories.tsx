import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { SaveRecipient } from './save-recipient.tsx'

const meta = {
  component: SaveRecipient,
  args: { chosen: undefined, isFull: false, isOffered: true, checked: false, setChecked: fn() },
} satisfies Meta<typeof SaveRecipient>
export default meta
type Story = StoryObj<typeof meta>

export const Offered: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: '이 배송지를 저장하기' }))
    await expect(args.setChecked).toHaveBeenCalledWith(true)
  },
}
export const Full: Story = { args: { isFull: true, isOffered: false }, play: shows(/배송지 20개를 모두 썼어요/) }
export const InEnglish: Story = { globals: { language: 'en' } }
