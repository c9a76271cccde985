import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { SignUpForm } from './sign-up-form.tsx'

const at = '/sign-up'

const meta = {
  component: SignUpForm,
  args: { onSignInNeeded: fn() },
  parameters: onStage({ at }),
} satisfies Meta<typeof SignUpForm>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const signUp: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('닉네임'), '미나')
  await userEvent.type(canvas.getByLabelText('이메일'), 'mina@example.com')
  await userEvent.type(canvas.getByLabelText('비밀번호'), 'plum-orchard-42')
  await userEvent.type(canvas.getByLabelText('비밀번호 확인'), 'plum-orchard-42{Enter}')
}
const signUpSees =
  (text: string | RegExp): Play =>
  async (context) => {
    await signUp(context)
    await shows(text)(context)
  }

export const Empty: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
/** The account is created and the shopper is signed in. */
export const SignedUp: Story = {
  play: async (context) => {
    await signUp(context)
    await waitFor(() => expect(currentStage().services.signedIn.get()).toMatchObject({ nickname: '미나' }))
  },
}
export const Wrong: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(canvas.getByLabelText('닉네임'), '!')
    await userEvent.type(canvas.getByLabelText('비밀번호'), 'short')
    await userEvent.type(canvas.getByLabelText('비밀번호 확인'), 'another')
    await userEvent.click(canvas.getByRole('button', { name: '회원가입' }))
    await shows('비밀번호는 8~128자로 정해 주세요.')(context)
    await expect(canvas.getByLabelText('닉네임')).toHaveFocus()
  },
}
/** Errors that only the server can find are shown at their fields too. */
export const NicknameTaken: Story = {
  parameters: onStage({ at, before: ({ shop }) => shop.anotherShopperBuys(1, 1, '미나') }),
  play: signUpSees('이미 쓰고 있는 닉네임이에요.'),
}
export const Waiting: Story = {
  parameters: onStage({ at, before: () => void delay('signUp', forever) }),
  play: async (context) => {
    await signUp(context)
    await expect(context.canvas.getByRole('button', { name: '회원가입' })).toHaveAttribute('aria-busy', 'true')
  },
}
/** The account was created, but signing in failed. */
export const SignInNeeded: Story = {
  parameters: onStage({ at, before: () => void refuse('signIn', 'too_many_requests') }),
  play: async (context) => {
    await signUp(context)
    await waitFor(() => expect(context.args.onSignInNeeded).toHaveBeenCalledOnce())
  },
}
export const Offline: Story = {
  parameters: onStage({ at, before: () => void breakOff('signUp') }),
  play: signUpSees(/가게에 연결할 수 없어요/),
}
