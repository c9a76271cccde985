import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminOrder, longAdminOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderRow } from './order-row.tsx'

const meta = {
  component: OrderRow,
  args: { order: adminOrder, selected: false, onSelect: fn(), narrow: false, onPanel: fn() },
  render: (args) => (
    <table>
      <tbody>
        <OrderRow {...args} />
      </tbody>
    </table>
  ),
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof OrderRow>
export default meta
type Story = StoryObj<typeof meta>

export const Paid: Story = { play: shows('상품 준비') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Pack') }
export const Selected: Story = { args: { selected: true } }
export const Cancelled: Story = { args: { order: { ...adminOrder, status: 'cancelled' } }, play: shows('취소됨') }
export const Opened: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '자세히' }))
    await expect(canvas.getByRole('button', { name: '자세히', expanded: true })).toBeVisible()
    await expect(canvas.getByText(adminOrder.orderId)).toBeVisible()
  },
}
export const LongTexts: Story = { args: { order: longAdminOrder } }
