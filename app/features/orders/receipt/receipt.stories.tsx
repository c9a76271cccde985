import type { Meta, StoryObj } from '@storybook/react-vite'
import { longOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderDetails } from '../detail/order-details.tsx'
import { LegalLines } from './legal-lines.tsx'
import { Receipt } from './receipt.tsx'

const meta = {
  component: Receipt,
  args: { children: [<OrderDetails key="order" order={plainOrder} />, <LegalLines key="legal" order={plainOrder} />] },
} satisfies Meta<typeof Receipt>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('영수증 인쇄') }
export const LongTexts: Story = {
  args: { children: <OrderDetails order={longOrder} /> },
  globals: { viewport: { value: 'phone' } },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Print receipt') }
