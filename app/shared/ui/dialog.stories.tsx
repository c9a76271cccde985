import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

const meta = {
  component: Dialog,
  args: {
    open: true,
    title: '로그아웃할까요?',
    children: '장바구니는 계정에 그대로 남아 있어요.',
    actions: null,
    onClose: fn(),
  },
  render: function Asked(args) {
    const [open, setOpen] = useState(args.open)
    const close = () => {
      setOpen(false)
      args.onClose()
    }
    const actions = (
      <>
        <Button onClick={close}>취소</Button>
        <Button look="primary" onClick={close}>
          로그아웃
        </Button>
      </>
    )
    return (
      <>
        <Button onClick={() => setOpen(true)}>로그아웃</Button>
        <Dialog {...args} open={open} actions={actions} onClose={close} />
      </>
    )
  },
} satisfies Meta<typeof Dialog>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const LongTexts: Story = { args: { title: longText, children: `${longText} `.repeat(4) } }

/** Opening moves the focus inside, closing returns it. */
export const OpenedAndCancelled: Story = {
  args: { open: false },
  play: async ({ args, canvas, userEvent }) => {
    const opener = canvas.getByRole('button', { name: '로그아웃' })
    await userEvent.click(opener)
    const dialog = await canvas.findByRole('dialog', { name: '로그아웃할까요?' })
    await expect(dialog.contains(document.activeElement)).toBe(true)
    await userEvent.click(canvas.getByRole('button', { name: '취소' }))
    await waitFor(() => expect(args.onClose).toHaveBeenCalled())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}
