import type { Meta, StoryObj } from '@storybook/react-vite'
import { paymentOf } from '#app/contract/payment.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderSummary } from './order-summary.tsx'

const meta = {
  component: OrderSummary,
  args: {
    lines: [{ goods: plainGoods, quantity: 2 }],
    errors: new Map(),
    total: 6000,
    payment: paymentOf(6000),
    changeHref: (goodsId) => `/goods/${goodsId}`,
    children: (
      <Button look="primary" size="large">
        9,000원 결제하기
      </Button>
    ),
  },
} satisfies Meta<typeof OrderSummary>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('24,000원 더 담으면 무료 배송') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Shipping') }
export const Several: Story = {
  args: {
    lines: [
      { goods: plainGoods, quantity: 2 },
      { goods: { ...soldOutGoods, goodsId: 3 }, quantity: 1 },
      { goods: longGoods, quantity: 99 },
    ],
    total: 999_999_000,
    payment: paymentOf(999_999_000),
  },
}
export const OnAPhone: Story = { ...Several, globals: { viewport: { value: 'phone' } } }
export const Refused: Story = {
  args: { errors: new Map([[1, '재고가 부족해요.']]) },
  play: shows('재고가 부족해요.'),
}
