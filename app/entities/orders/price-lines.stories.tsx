import type { Meta, StoryObj } from '@storybook/react-vite'
import { paymentOf } from '#app/contract/payment.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PriceLines } from './price-lines.tsx'

const meta = {
  component: PriceLines,
  args: { goodsTotal: 6000, payment: paymentOf(6000), open: true },
} satisfies Meta<typeof PriceLines>
export default meta
type Story = StoryObj<typeof meta>

export const WithFee: Story = { play: shows('24,000원 더 담으면 무료 배송') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Add ₩24,000 more for free shipping') }
export const WithCoupon: Story = {
  args: { payment: { ...paymentOf(6000, 2000), couponCode: 'HELLO-2000' } },
  play: shows('−2,000원'),
}
export const WithCouponInEnglish: Story = { ...WithCoupon, globals: { language: 'en' }, play: shows('−₩2,000') }
/** Nothing can be added to an order that is placed. */
export const Placed: Story = { args: { open: false }, play: shows('9,000원') }
export const Free: Story = { args: { goodsTotal: 30_000, payment: paymentOf(30_000) }, play: shows('무료') }
export const LargeSum: Story = {
  args: { goodsTotal: 1_000_000_000, payment: paymentOf(1_000_000_000) },
  globals: { viewport: { value: 'phone' } },
}
