import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import type { TakenStep } from '#app/contract/order.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderProgress } from './order-progress.tsx'

const paid: TakenStep = { status: 'paid', at: '2026-11-20T01:23:45.000Z' }
const packed: TakenStep = { status: 'packed', at: '2026-11-20T05:06:07.000Z' }
const shipped: TakenStep = { status: 'shipped', at: '2026-11-21T00:10:00.000Z' }
const delivered: TakenStep = { status: 'delivered', at: '2026-11-22T06:45:00.000Z' }
const cancelled: TakenStep = { status: 'cancelled', at: '2026-11-20T06:45:00.000Z' }

const meta = {
  component: OrderProgress,
  args: { order: { status: 'paid', steps: [paid] } },
} satisfies Meta<typeof OrderProgress>
export default meta
type Story = StoryObj<typeof meta>

export const Paid: Story = { play: shows('결제완료') }
export const Shipped: Story = {
  args: { order: { status: 'shipped', steps: [paid, packed, shipped] } },
  play: async ({ canvas }) => expect(canvas.getByText('배송중').closest('li')).toHaveAttribute('aria-current', 'step'),
}
export const Delivered: Story = { args: { order: { status: 'delivered', steps: [paid, packed, shipped, delivered] } } }
/** Nothing comes after it. */
export const Cancelled: Story = {
  args: { order: { status: 'cancelled', steps: [paid, cancelled] } },
  play: async ({ canvas }) => expect(canvas.queryByText('배송중')).toBeNull(),
}
export const CancelledWhenPacked: Story = {
  args: { order: { status: 'cancelled', steps: [paid, packed, cancelled] } },
  play: shows('상품준비중'),
}
/** An order from before the times of steps were kept. */
export const TimesUnknown: Story = { args: { order: { status: 'delivered' } }, play: shows('배송완료') }
export const OnAPhone: Story = { ...Shipped, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = {
  args: { order: { status: 'shipped', steps: [paid, packed, shipped] } },
  globals: { language: 'en' },
  play: shows('On its way'),
}
