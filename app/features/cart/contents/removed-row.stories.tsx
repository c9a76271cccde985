import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ApiError } from '#app/shared/api/api-error.ts'
import { cartLine, longGoods, plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
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
/** Another device has removed it. */
export const RemovedElsewhere: Story = {
  args: {
    failure: new ApiError('cart_changed', {
      status: 409,
      body: { code: 'cart_changed', errorMessage: '그사이 장바구니가 바뀌었어요.' },
    }),
  },
  play: shows('그사이 장바구니가 바뀌었어요.'),
}
export const LongText: Story = { args: { line: cartLine(longGoods) }, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
