import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { cartLine, longGoods, plainGoods } from '#test/support/stories/samples.ts'
import { RemovedRow } from './removed-row.tsx'

const meta = {
  component: RemovedRow,
  args: { line: cartLine(plainGoods), takesFocus: false, onUndo: fn() },
} satisfies Meta<typeof RemovedRow>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onUndo).toHaveBeenCalledOnce()
  },
}
/** The pressed button is gone, so the focus moves to the undo button. */
export const JustNow: Story = {
  args: { takesFocus: true },
  play: ({ canvas }) => expect(canvas.getByRole('button')).toHaveFocus(),
}
export const LongText: Story = { args: { line: cartLine(longGoods) }, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
