import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { AdminOrderSteps } from './admin-order-steps.tsx'

const meta = {
  component: AdminOrderSteps,
  args: { order: adminOrder },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof AdminOrderSteps>
export default meta
type Story = StoryObj<typeof meta>

const pack: NonNullable<Story['play']> = async ({ canvas, userEvent }) =>
  userEvent.click(canvas.getByRole('button', { name: '상품 준비' }))

export const Paid: Story = { play: shows('상품 준비') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Pack') }
/** The order is finished and has no next step. */
export const Delivered: Story = {
  args: { order: { ...adminOrder, status: 'delivered' } },
  play: async ({ canvas }) => expect(canvas.queryByRole('button')).toBeNull(),
}
export const Moving: Story = {
  parameters: onAdmin({ before: () => void delay('changeOrderStatus', forever) }),
  play: async (context) => {
    await pack(context)
    await expect(context.canvas.getByRole('button', { name: /상품 준비/ })).toHaveAttribute('aria-busy', 'true')
  },
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('changeOrderStatus') }),
  play: async (context) => {
    await pack(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
export const AskedToCancelInEnglish: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel order' }))
    await expect(within(canvas.getByRole('dialog')).getAllByRole('button').length).toBeGreaterThan(1)
  },
}
