import type { Meta, StoryObj } from '@storybook/react-vite'
import { awaitingOrder, failedOrder, longOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AwaitingOrders } from './awaiting-orders.tsx'

const meta = { component: AwaitingOrders, args: { orders: [awaitingOrder] } } satisfies Meta<typeof AwaitingOrders>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('결제 계속하기') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Continue to payment') }
/** The second one has failed since the list was loaded. */
export const Two: Story = {
  args: { orders: [awaitingOrder, { ...failedOrder, orderId: '20261120-2b' }] },
  play: shows('결제 실패'),
}
export const LongTexts: Story = {
  args: { orders: [{ ...awaitingOrder, items: longOrder.items }] },
  globals: { viewport: { value: 'phone' } },
}
