import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ApiError } from '#app/shared/api/api-error.ts'
import { cartLine, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { CartList } from './cart-list.tsx'

const line = cartLine(plainGoods, 2)
const soldOut = cartLine({ ...soldOutGoods, goodsId: 2, name: '사이다' })

const meta = {
  component: CartList,
  args: {
    cart: { lines: [line], gone: [], failures: new Map(), isPending: false, error: null, refetch: () => undefined },
    rows: [{ line, removed: false }],
    onRemove: fn(),
  },
} satisfies Meta<typeof CartList>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /시원한 콜라 삭제/ }))
    await expect(args.onRemove).toHaveBeenCalledOnce()
  },
}
export const OfEachKind: Story = {
  args: {
    cart: { ...meta.args.cart, gone: [9_999], failures: new Map([[1, new ApiError('network')]]) },
    rows: [
      { line, removed: false },
      { line: soldOut, removed: false },
      { line: cartLine({ ...plainGoods, goodsId: 3 }), removed: true },
    ],
  },
}
export const InEnglish: Story = { ...OfEachKind, globals: { language: 'en' } }
