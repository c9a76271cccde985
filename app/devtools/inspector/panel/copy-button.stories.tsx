import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, spyOn } from 'storybook/test'
import { loggedPackets } from '#test/support/stories/logged-packets.ts'
import { shows } from '#test/support/stories/shows.ts'
import { CopyButton } from './copy-button.tsx'

const meta = {
  component: CopyButton,
  args: { packets: Object.values(loggedPackets) },
} satisfies Meta<typeof CopyButton>
export default meta
type Story = StoryObj<typeof meta>

const press: NonNullable<Story['play']> = async ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button'))

export const Plain: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const Copied: Story = {
  play: async (context) => {
    spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await press(context)
    await shows('복사했어요.')(context)
  },
}
/** The clipboard is not available, as over plain http. */
export const ByHand: Story = {
  play: async (context) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    await press(context)
    await expect(await context.canvas.findByRole('textbox')).toHaveFocus()
  },
}
