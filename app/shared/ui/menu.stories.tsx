import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Button } from './button.tsx'
import { Menu } from './menu.tsx'

const meta = {
  component: Menu,
  args: {
    label: '내 메뉴',
    items: [
      { label: '설정', href: '/settings' },
      { label: '로그아웃', onSelect: fn() },
    ],
    anchor: null,
    onClose: fn(),
  },
  render: function Opened(args) {
    const button = useRef<HTMLButtonElement>(null)
    const [open, setOpen] = useState(false)
    return (
      <div className="relative ms-auto w-max">
        <Button ref={button} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
          미나
        </Button>
        {open && <Menu {...args} anchor={button.current} onClose={() => setOpen(false)} />}
      </div>
    )
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '미나' }))
    await expect(await canvas.findByRole('menu', { name: '내 메뉴' })).toBeVisible()
  },
} satisfies Meta<typeof Menu>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const LongTexts: Story = { args: { items: [{ label: longText.slice(0, 40), href: '/settings' }] } }

/** Keyboard: arrow down, a first letter, Esc. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: '미나' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('menuitem', { name: '설정' })).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('menuitem', { name: '로그아웃' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect(button).toHaveFocus()
    await expect(canvas.queryByRole('menu')).toBeNull()
  },
}

/** A click outside closes it. */
export const PressedBeside: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '미나' }))
    await canvas.findByRole('menu')
    await userEvent.click(canvasElement)
    await waitFor(() => expect(canvas.queryByRole('menu')).toBeNull())
  },
}
