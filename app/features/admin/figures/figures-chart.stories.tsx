import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { busyHour, busyMonth } from '#test/support/stories/samples.ts'
import { FiguresChart } from './figures-chart.tsx'

const meta = {
  component: FiguresChart,
  args: { period: 'hour', buckets: busyHour() },
  parameters: onAdmin(),
  decorators: [inAdmin],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('canvas')?.width).toBeGreaterThan(0))
  },
} satisfies Meta<typeof FiguresChart>
export default meta
type Story = StoryObj<typeof meta>

export const Busy: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const Dark: Story = { globals: { scheme: 'dark' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const Month: Story = { args: { period: 'month', buckets: busyMonth() } }
export const MonthInEnglishOnAPhone: Story = {
  args: Month.args ?? {},
  globals: { language: 'en', viewport: { value: 'phone' } },
}
/** Just after midnight, the day has one part. */
export const DayBegins: Story = { args: { period: 'day', buckets: busyMonth().slice(-1) } }
export const NoOrders: Story = {
  args: { buckets: busyHour().map(({ minute }) => ({ minute, orders: 0, revenue: 0 })) },
}
export const OneLargeOrder: Story = {
  args: {
    buckets: busyHour().map(({ minute }, index) => ({
      minute,
      orders: index === 30 ? 1 : 0,
      revenue: index === 30 ? 9_900_000_000 : 0,
    })),
  },
}
