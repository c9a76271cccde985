import type { Meta, StoryObj } from '@storybook/react-vite'
import { adminOrder, longAdminOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AdminOrderDetails } from './admin-order-details.tsx'

const meta = {
  component: AdminOrderDetails,
  args: { order: adminOrder },
} satisfies Meta<typeof AdminOrderDetails>
export default meta
type Story = StoryObj<typeof meta>

export const OneProduct: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
/** A one-click order of a shopper who never entered an address. */
export const WithoutAddress: Story = {
  args: { order: { ...adminOrder, recipient: null } },
  play: shows('배송지 없이 주문했어요.'),
}
export const LongTexts: Story = { args: { order: longAdminOrder }, globals: { viewport: { value: 'phone' } } }
