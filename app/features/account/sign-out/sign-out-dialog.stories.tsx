import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { SignOutDialog } from './sign-out-dialog.tsx'

const as = '미나'

const meta = {
  component: SignOutDialog,
  args: { open: true, onClose: fn(), onSignedOut: fn() },
  parameters: onStage({ as }),
} satisfies Meta<typeof SignOutDialog>
export default meta
type Story = StoryObj<typeof meta>

const confirm: NonNullable<Story['play']> = async ({ canvas, userEvent }) => {
  const dialog = within(await canvas.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: '로그아웃' }))
}

export const Here: Story = {}
export const Everywhere: Story = { args: { everywhere: true }, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
export const Closed: Story = {
  args: { open: false },
  play: async ({ canvas }) => expect(canvas.queryByRole('dialog')).toBeNull(),
}
export const SignedOut: Story = {
  play: async (context) => {
    await confirm(context)
    await waitFor(() => expect(context.args.onSignedOut).toHaveBeenCalledOnce())
  },
}
export const Waiting: Story = {
  parameters: onStage({ as, before: () => void delay('signOut', forever) }),
  play: async (context) => {
    await confirm(context)
    await waitFor(() => expect(context.canvasElement.querySelector('[aria-busy=true]')).toBeVisible())
  },
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('signOut') }),
  play: async (context) => {
    await confirm(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
