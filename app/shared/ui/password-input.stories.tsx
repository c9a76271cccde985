import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { PasswordInput } from './password-input.tsx'

const meta = {
  component: PasswordInput,
  args: { label: '비밀번호', autoComplete: 'current-password', defaultValue: 'plum-orchard-42' },
} satisfies Meta<typeof PasswordInput>
export default meta
type Story = StoryObj<typeof meta>

export const Hidden: Story = {}
/** The button keeps the focus, and its name says what it does. */
export const Shown: Story = {
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: '비밀번호 보기' })
    await userEvent.click(button)
    await expect(button).toHaveFocus()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(canvas.getByLabelText('비밀번호')).toHaveAttribute('type', 'text')
  },
}
export const Wrong: Story = { args: { error: '비밀번호가 맞지 않아요.', hint: '확인을 위해 입력해 주세요.' } }
export const InEnglish: Story = { args: { label: 'Password' }, globals: { language: 'en' } }
export const LongText: Story = { args: { defaultValue: longText }, globals: { viewport: { value: 'phone' } } }
