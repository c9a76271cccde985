import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { DeleteAccountButton } from './delete-account-button.tsx'

const as = '미나'

const meta = {
  component: DeleteAccountButton,
  args: { onDeleted: fn() },
  parameters: onStage({ as }),
} satisfies Meta<typeof DeleteAccountButton>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const ask: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: '회원 탈퇴' }))
  await canvas.findByRole('dialog')
}
const confirmWith =
  (password: string): Play =>
  async (context) => {
    await ask(context)
    const dialog = within(context.canvas.getByRole('dialog'))
    await context.userEvent.type(dialog.getByLabelText('비밀번호'), password)
    await context.userEvent.click(dialog.getByRole('button', { name: '탈퇴하기' }))
  }

export const Plain: Story = {}
export const Asking: Story = { play: ask }
export const AskingOnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: ask }
export const AskingInEnglish: Story = {
  globals: { language: 'en' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete account' }))
    await canvas.findByRole('dialog')
  },
}
export const Deleted: Story = {
  play: async (context) => {
    await confirmWith('plum-orchard-42')(context)
    await waitFor(() => expect(context.args.onDeleted).toHaveBeenCalledOnce())
  },
}
export const WrongPassword: Story = {
  play: async (context) => {
    await confirmWith('not-the-one')(context)
    await shows('비밀번호가 맞지 않아요.')(context)
    await expect(context.canvas.getByLabelText('비밀번호')).toHaveFocus()
  },
}
export const OnlyAdministrator: Story = {
  parameters: onStage({ as, before: () => void refuse('deleteMe', 'last_administrator') }),
  play: async (context) => {
    await confirmWith('plum-orchard-42')(context)
    await shows(/하나뿐인 관리자/)(context)
  },
}
export const Waiting: Story = {
  parameters: onStage({ as, before: () => void delay('deleteMe', forever) }),
  play: async (context) => {
    await confirmWith('plum-orchard-42')(context)
    await waitFor(() => expect(context.canvasElement.querySelector('[aria-busy=true]')).toBeVisible())
  },
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('deleteMe') }),
  play: async (context) => {
    await confirmWith('plum-orchard-42')(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
