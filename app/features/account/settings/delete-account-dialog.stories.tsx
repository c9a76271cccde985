import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, within } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { DeleteAccountDialog } from './delete-account-dialog.tsx'

const meta = {
  component: DeleteAccountDialog,
  args: { open: true, onClose: fn(), onDeleted: fn() },
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof DeleteAccountDialog>
export default meta
type Story = StoryObj<typeof meta>

export const Asking: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const NoPassword: Story = {
  play: async (context) => {
    const dialog = within(await context.canvas.findByRole('dialog'))
    await context.userEvent.click(dialog.getByRole('button', { name: '탈퇴하기' }))
    await shows('비밀번호를 입력해 주세요.')(context)
    await expect(dialog.getByLabelText('비밀번호')).toHaveFocus()
  },
}
export const Kept: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(within(await canvas.findByRole('dialog')).getByRole('button', { name: '취소' }))
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
