import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { AccountSwitch } from './account-switch.tsx'

const meta = {
  component: AccountSwitch,
  args: { to: 'signUp', question: '아직 회원이 아니신가요?', label: '회원가입' },
} satisfies Meta<typeof AccountSwitch>
export default meta
type Story = StoryObj<typeof meta>

export const ToSignUp: Story = {}
/** The link keeps `next`, the page that the visitor wanted. */
export const OnTheWaySomewhere: Story = {
  parameters: onStage({ at: '/sign-in?next=/orders' }),
  play: ({ canvas }) => expect(canvas.getByRole('link')).toHaveAttribute('href', '/sign-up?next=%2Forders'),
}
export const LongTexts: Story = {
  args: { question: longText, label: longText },
  globals: { viewport: { value: 'phone' } },
}
