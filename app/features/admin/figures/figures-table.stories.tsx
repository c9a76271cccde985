import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { busyHour, busyMonth } from '#test/support/stories/samples.ts'
import { FiguresTable } from './figures-table.tsx'

const meta = {
  component: FiguresTable,
  args: { period: 'hour', buckets: busyHour() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof FiguresTable>
export default meta
type Story = StoryObj<typeof meta>

export const Folded: Story = {}
export const Unfolded: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('표로 보기'))
    await expect(canvas.getByRole('table')).toBeVisible()
  },
}
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('Show as table'))
    await expect(canvas.getByRole('table')).toBeVisible()
  },
}
export const Month: Story = {
  args: { period: 'month', buckets: busyMonth() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('표로 보기'))
    await expect(canvas.getByRole('table', { name: '최근 30일의 일별 주문과 매출' })).toBeVisible()
  },
}
export const NoOrders: Story = {
  args: { buckets: [] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('표로 보기'))
    await expect(canvas.getByText('최근 1시간 동안 주문이 없어요.')).toBeVisible()
  },
}
