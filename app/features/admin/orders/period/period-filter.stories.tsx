import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onAdmin } from '#test/support/stories/in-admin.tsx'
import { PeriodFilter } from './period-filter.tsx'

const meta = {
  component: PeriodFilter,
  parameters: onAdmin(),
} satisfies Meta<typeof PeriodFilter>
export default meta
type Story = StoryObj<typeof meta>

export const AllTime: Story = {}
export const SevenDays: Story = { parameters: onAdmin({ at: '/admin?period=week' }) }
export const FromTo: Story = {
  parameters: onAdmin({ at: '/admin?period=days&first=2026-11-01&last=2026-11-20' }),
  play: async ({ canvas }) => expect(canvas.getByLabelText('종료일')).toHaveValue('2026-11-20'),
}
export const InEnglish: Story = {
  globals: { language: 'en' },
  parameters: onAdmin({ at: '/admin?period=days&first=2026-11-01&last=2026-11-20' }),
}
export const OnAPhone: Story = {
  globals: { viewport: { value: 'phone' } },
  parameters: onAdmin({ at: '/admin?period=days&first=2026-11-01&last=2026-11-20' }),
}
