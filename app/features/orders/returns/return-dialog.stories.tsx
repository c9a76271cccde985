import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { deliveredOrder } from '#test/support/stories/return-samples.ts'
import { longOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ReturnDialog } from './return-dialog.tsx'

const meta = {
  component: ReturnDialog,
  args: { order: deliveredOrder, open: true, onClose: fn(), onSend: () => Promise.resolve() },
} satisfies Meta<typeof ReturnDialog>
export default meta
type Story = StoryObj<typeof meta>

export const Asked: Story = { play: shows('무엇을 반품할까요?') }
export const Chosen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: /반품할 수량/ }), '1')
    await expect(canvas.getByText('3,000원')).toBeVisible()
  },
}
export const NothingChosen: Story = {
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '반품 신청' }))
    await shows('반품할 상품의 수량을 골라 주세요.')(context)
  },
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('What do you want to return?'),
}
export const LongTextsOnAPhone: Story = {
  args: { order: { ...longOrder, status: 'delivered' } },
  globals: { viewport: { value: 'phone' } },
}
