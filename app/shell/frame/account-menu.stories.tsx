import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, useState } from 'react'
import { Button } from '#app/shared/ui/button.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { AccountMenu } from './account-menu.tsx'

/** Together with the button that opens it. */
function Opened() {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <div className="flex min-h-72 items-start justify-end">
      <span className="relative">
        <Button ref={anchor} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
          미나
        </Button>
        <AccountMenu open={open} anchor={anchor} onClose={() => setOpen(false)} />
      </span>
    </div>
  )
}

const meta = {
  component: Opened,
  parameters: onStage({ as: '미나' }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'))
    await canvas.findByRole('menu')
  },
} satisfies Meta<typeof Opened>
export default meta
type Story = StoryObj<typeof meta>

export const Shopper: Story = {}
export const Administrator: Story = { parameters: onStage({ as: administratorName }) }
export const InEnglish: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const AskedToSignOut: Story = {
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button'))
    await context.userEvent.click(await context.canvas.findByRole('menuitem', { name: '로그아웃' }))
    await shows(/정말로 로그아웃/)(context)
  },
}
