import type { Meta, StoryObj } from '@storybook/react-vite'
import { longOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderDetails } from './order-details.tsx'

const meta = { component: OrderDetails, args: { order: plainOrder } } satisfies Meta<typeof OrderDetails>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows(plainOrder.orderId) }
export const Many: Story = { args: { order: longOrder } }
export const LongTexts: Story = { args: { order: longOrder }, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Cola') }
/** A one-click order of a shopper who never entered an address. */
export const NoRecipient: Story = {
  args: { order: { ...plainOrder, recipient: null } },
  play: shows('배송지 없이 주문했어요.'),
}
