import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Button, ButtonLink } from './button.tsx'
import { Drawer } from './drawer.tsx'

const meta = {
  component: Drawer,
  args: { open: true, title: '장바구니', closeLabel: '닫기', children: '아직 담은 상품이 없어요.', onClose: fn() },
  render: function Opened(args) {
    const [open, setOpen] = useState(args.open)
    const close = () => {
      setOpen(false)
      args.onClose()
    }
    return (
      <>
        <Button onClick={() => setOpen(true)}>장바구니</Button>
        <Drawer {...args} open={open} onClose={close} />
      </>
    )
  },
} satisfies Meta<typeof Drawer>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const WithFooter: Story = { args: { footer: <Button look="primary">구매하기</Button> } }
export const LongTexts: Story = {
  args: {
    title: longText,
    children: <ButtonLink href="/goods/3">{`${longText} `.repeat(40)}</ButtonLink>,
    footer: <Button>구매하기</Button>,
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }

/** Opening moves the focus inside, Esc closes it and returns the focus. */
export const OpenedAndClosed: Story = {
  args: { open: false },
  play: async ({ args, canvas, userEvent }) => {
    const opener = canvas.getByRole('button', { name: '장바구니' })
    await userEvent.click(opener)
    const drawer = await canvas.findByRole('dialog', { name: '장바구니' })
    await expect(drawer.contains(document.activeElement)).toBe(true)
    await userEvent.click(canvas.getByRole('button', { name: '닫기' }))
    await waitFor(() => expect(args.onClose).toHaveBeenCalled())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}
