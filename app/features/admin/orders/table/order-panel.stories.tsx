import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminOrder, longAdminOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderPanel } from './order-panel.tsx'

const second = { ...adminOrder, orderId: 'second', orderNumber: 1233 }

const meta = {
  component: OrderPanel,
  args: {
    order: adminOrder,
    orders: [adminOrder, second],
    onOpen: fn(),
    children: <p className="p-4">…</p>,
  },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof OrderPanel>
export default meta
type Story = StoryObj<typeof meta>

export const Opened: Story = { play: shows(adminOrder.orderId) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Pack') }
export const Closed: Story = { args: { order: undefined } }
export const LongTexts: Story = { args: { order: longAdminOrder, orders: [longAdminOrder] } }
export const ByKeyboard: Story = {
  play: async ({ args, userEvent }) => {
    await userEvent.keyboard('j')
    await expect(args.onOpen).toHaveBeenLastCalledWith('second')
    await userEvent.keyboard('{Escape}')
    await expect(args.onOpen).toHaveBeenLastCalledWith(undefined)
  },
}
