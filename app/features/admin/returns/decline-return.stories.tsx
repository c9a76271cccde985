import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { DeclineReturn } from './decline-return.tsx'

const meta = {
  component: DeclineReturn,
  args: { open: true, onClose: fn(), onDecline: () => Promise.resolve() },
} satisfies Meta<typeof DeclineReturn>
export default meta
type Story = StoryObj<typeof meta>

export const Asked: Story = { play: shows('이 반품을 거절할까요?') }
export const NoReason: Story = {
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '반품 거절' }))
    await shows('이유를 입력해 주세요.')(context)
  },
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Decline this return?'),
}
