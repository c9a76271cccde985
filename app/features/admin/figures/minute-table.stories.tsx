import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { busyHour } from '#test/support/stories/samples.ts'
import { MinuteTable } from './minute-table.tsx'

const meta = {
  component: MinuteTable,
  args: { minutes: busyHour() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof MinuteTable>
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
    await userEvent.click(canvas.getByText('As a table'))
    await expect(canvas.getByRole('table')).toBeVisible()
  },
}
export const NoOrders: Story = {
  args: { minutes: [] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('표로 보기'))
    await expect(canvas.getByText('최근 1시간 동안 주문이 없어요.')).toBeVisible()
  },
}
