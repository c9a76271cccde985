import type { Meta, StoryObj } from '@storybook/react-vite'
import { awaitingOrder, failedOrder, longOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { UnpaidOrder } from './unpaid-order.tsx'

const meta = {
  component: UnpaidOrder,
  args: { order: awaitingOrder, againHref: '/order' },
} satisfies Meta<typeof UnpaidOrder>
export default meta
type Story = StoryObj<typeof meta>

const english = { language: 'en', viewport: { value: 'phone' } }

export const Awaiting: Story = { play: shows('결제를 기다리고 있어요') }
export const AwaitingInEnglish: Story = { globals: english, play: shows('Waiting for your payment') }
export const Returned: Story = { args: { returned: true }, play: shows('결제를 확인하고 있어요') }
export const Declined: Story = { args: { order: failedOrder }, play: shows('다른 카드로 결제') }
export const DeclinedInEnglish: Story = { args: { order: failedOrder }, globals: english }
export const GivenUp: Story = {
  args: {
    order: { ...failedOrder, payment: { shippingFee: 3000, discount: 0, total: 9000, reason: 'aborted' } },
  },
  play: shows('결제를 취소했어요'),
}
/** Its lines are in a cart that has changed since. */
export const OnlyInTheCart: Story = { args: { order: failedOrder, againHref: undefined }, play: shows('장바구니 보기') }
export const Expired: Story = { args: { order: { ...awaitingOrder, status: 'expired' } }, play: shows('다시 주문') }
export const Cancelled: Story = {
  args: {
    order: {
      ...awaitingOrder,
      status: 'cancelled',
      steps: [...(awaitingOrder.steps ?? []), { status: 'cancelled', at: awaitingOrder.orderedAt }],
    },
  },
  play: shows('취소한 주문이에요'),
}
export const LongTexts: Story = {
  args: { order: { ...failedOrder, items: longOrder.items, recipient: longOrder.recipient } },
  globals: { viewport: { value: 'phone' } },
}
