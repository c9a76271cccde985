import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { SignInForm } from './sign-in-form.tsx'

const at = '/sign-in'

const meta = { component: SignInForm, parameters: onStage({ at }) } satisfies Meta<typeof SignInForm>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const signIn: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('이메일'), testAdministrator.email)
  await userEvent.type(canvas.getByLabelText('비밀번호'), `${testAdministrator.password}{Enter}`)
}
const signInSees =
  (text: RegExp): Play =>
  async (context) => {
    await signIn(context)
    await shows(text)(context)
  }

export const Empty: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
export const SignedIn: Story = {
  play: async (context) => {
    await signIn(context)
    await waitFor(() => expect(currentStage().services.signedIn.get()).toMatchObject({ role: 'administrator' }))
  },
}
/** Submitted empty: each field shows an error, and the first field has the focus. */
export const NothingEntered: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: '로그인' }))
    await canvas.findByText('이메일을 입력해 주세요.')
    await canvas.findByText('비밀번호를 입력해 주세요.')
    await expect(canvas.getByLabelText('이메일')).toHaveFocus()
  },
}
export const WrongCredentials: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(canvas.getByLabelText('이메일'), 'nobody@example.com')
    await userEvent.type(canvas.getByLabelText('비밀번호'), 'a-wrong-guess{Enter}')
    await waitFor(() => expect(canvas.getByRole('alert')).not.toBeEmptyDOMElement())
  },
}
export const Waiting: Story = {
  parameters: onStage({ at, before: () => void delay('signIn', forever) }),
  play: async (context) => {
    await signIn(context)
    await expect(context.canvas.getByRole('button', { name: '로그인' })).toHaveAttribute('aria-busy', 'true')
  },
}
export const SlowDown: Story = {
  parameters: onStage({ at, before: () => void refuse('signIn', 'too_many_requests', { retryAfter: 30 }) }),
  play: signInSees(/30초 뒤에/),
}
export const Offline: Story = {
  parameters: onStage({ at, before: () => void breakOff('signIn') }),
  play: signInSees(/가게에 연결할 수 없어요/),
}
