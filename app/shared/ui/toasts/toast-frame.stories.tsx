import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { ToastFrame } from './toast-frame.tsx'

const meta = {
  component: ToastFrame,
  args: { closeLabel: '알림 닫기', onClose: fn(), children: '담았어요.', className: 'ps-4' },
} satisfies Meta<typeof ToastFrame>
export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '알림 닫기' }))
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
export const LongText: Story = { args: { children: longText } }
