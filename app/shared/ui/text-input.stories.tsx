import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { TextInput } from './text-input.tsx'

const meta = {
  component: TextInput,
  args: { label: '이메일', type: 'email', autoComplete: 'username' },
} satisfies Meta<typeof TextInput>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}
export const Filled: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '이메일' }), 'mina@example.com')
    await expect(canvas.getByRole('textbox')).toHaveValue('mina@example.com')
  },
}
export const WithHint: Story = { args: { label: '닉네임', hint: '글자, 숫자, _, -로 2~20자' } }
/** The error takes the place of the hint, and screen readers read it with the field. */
export const Wrong: Story = {
  args: { error: '이메일 주소를 다시 확인해 주세요.', hint: '주문 소식을 받을 주소예요.', defaultValue: 'mina@' },
  play: async ({ args, canvas }) => {
    const field = canvas.getByRole('textbox', { name: '이메일' })
    await expect(field).toHaveAccessibleDescription(args.error)
    await expect(field).toBeInvalid()
  },
}
export const Password: Story = { args: { label: '비밀번호', type: 'password', defaultValue: 'plum-orchard-42' } }
export const Disabled: Story = { args: { disabled: true, defaultValue: 'mina@example.com' } }
export const ReadOnly: Story = { args: { readOnly: true, defaultValue: 'mina@example.com' } }
export const LongTexts: Story = { args: { label: longText, error: longText, hint: longText, defaultValue: longText } }
