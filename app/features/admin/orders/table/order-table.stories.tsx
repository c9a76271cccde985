import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminOrder, longAdminOrder } from '#test/support/stories/samples.ts'
import { useSelection } from '../../selection/use-selection.ts'
import { OrderTable } from './order-table.tsx'

const orders = [
  longAdminOrder,
  adminOrder,
  { ...adminOrder, orderId: 'packed', orderNumber: 1233, status: 'packed' as const },
  { ...adminOrder, orderId: 'delivered', orderNumber: 1232, status: 'delivered' as const },
]

const meta = {
  component: OrderTable,
  args: { orders, selection: { ids: new Set<string>(), select: () => undefined, selectAll: () => undefined } },
  render: function Selecting(args) {
    return <OrderTable {...args} selection={useSelection(args.orders, ({ orderId }) => orderId)} />
  },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof OrderTable>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const AllSelected: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: '보이는 주문 모두 선택' }))
    await expect(canvas.getAllByRole('checkbox', { checked: true })).toHaveLength(5)
  },
}
export const RangeSelected: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: '주문 1,234 선택' }))
    await userEvent.keyboard('{Shift>}')
    await userEvent.click(canvas.getByRole('checkbox', { name: '주문 1,232 선택' }))
    await userEvent.keyboard('{/Shift}')
    await expect(canvas.getAllByRole('checkbox', { checked: true })).toHaveLength(3)
    await expect(canvas.getByRole('checkbox', { name: '보이는 주문 모두 선택' })).toBePartiallyChecked()
  },
}
