import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { SignOutButton } from './sign-out-button.tsx'

const as = '미나'

const meta = {
  component: SignOutButton,
  args: { onSignedOut: fn() },
  parameters: onStage({ as }),
} satisfies Meta<typeof SignOutButton>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const ask: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: '로그아웃' }))
  await canvas.findByRole('dialog')
}
const signOut: Play = async (context) => {
  await ask(context)
  const [confirm] = context.canvas.getAllByRole('button', { name: '로그아웃' }).slice(-1)
  if (confirm) await context.userEvent.click(confirm)
}

export const Plain: Story = {}
export const Asking: Story = { play: ask }
export const InEnglish: Story = { globals: { language: 'en' } }
export const SignedOut: Story = {
  play: async (context) => {
    await signOut(context)
    await waitFor(() => expect(context.args.onSignedOut).toHaveBeenCalledOnce())
  },
}
export const Waiting: Story = {
  parameters: onStage({ as, before: () => void delay('signOut', forever) }),
  play: async (context) => {
    await signOut(context)
    await waitFor(() => expect(context.canvasElement.querySelector('[aria-busy=true]')).toBeVisible())
  },
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('signOut') }),
  play: async (context) => {
    await signOut(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
