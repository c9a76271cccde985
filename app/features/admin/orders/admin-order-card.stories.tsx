import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminOrder, longAdminOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { AdminOrderCard } from './admin-order-card.tsx'

const meta = {
  component: AdminOrderCard,
  args: { order: adminOrder },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof AdminOrderCard>
export default meta
type Story = StoryObj<typeof meta>

export const Paid: Story = { play: shows('상품 준비') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Pack') }
export const Packed: Story = { args: { order: { ...adminOrder, status: 'packed' } }, play: shows('발송') }
export const Shipped: Story = { args: { order: { ...adminOrder, status: 'shipped' } }, play: shows('배송 완료') }
export const Delivered: Story = { args: { order: { ...adminOrder, status: 'delivered' } }, play: shows('배송완료') }
export const Cancelled: Story = { args: { order: { ...adminOrder, status: 'cancelled' } }, play: shows('취소됨') }
/** A one-click order of a shopper who never entered an address. */
export const WithoutAddress: Story = {
  args: { order: { ...adminOrder, recipient: null } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('받는 사람과 상품'))
    await expect(canvas.getByText('배송지 없이 주문했어요.')).toBeVisible()
  },
}
export const LongTexts: Story = {
  args: { order: longAdminOrder },
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => userEvent.click(canvas.getByText('받는 사람과 상품')),
}
/** Cancelling can't be undone, so it asks for confirmation. */
export const AskedToCancel: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '주문 취소' }))
    await expect(within(canvas.getByRole('dialog')).getByText(/재고로 돌아가고/)).toBeVisible()
  },
}
/** Another administrator was faster. */
export const MovedMeanwhile: Story = {
  parameters: onAdmin({ before: () => void refuse('changeOrderStatus', 'order_status_conflict') }),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '상품 준비' }))
    await shows(/그사이 ‘결제완료’ 상태가 되었어요/)(context)
  },
}
