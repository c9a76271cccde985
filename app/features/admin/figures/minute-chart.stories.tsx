import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { busyHour } from '#test/support/stories/samples.ts'
import { MinuteChart } from './minute-chart.tsx'

const meta = {
  component: MinuteChart,
  args: { minutes: busyHour() },
  parameters: onAdmin(),
  decorators: [inAdmin],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('canvas')?.width).toBeGreaterThan(0))
  },
} satisfies Meta<typeof MinuteChart>
export default meta
type Story = StoryObj<typeof meta>

export const Busy: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const Dark: Story = { globals: { scheme: 'dark' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const NoOrders: Story = {
  args: { minutes: busyHour().map(({ minute }) => ({ minute, orders: 0, revenue: 0 })) },
}
export const OneLargeOrder: Story = {
  args: {
    minutes: busyHour().map(({ minute }, index) => ({
      minute,
      orders: index === 30 ? 1 : 0,
      revenue: index === 30 ? 9_900_000_000 : 0,
    })),
  },
}
