import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Field } from './field.tsx'

const meta = {
  component: Field,
  args: {
    label: '배송 메모',
    children: (control) => <textarea {...control} className="rounded-md border border-line-strong bg-surface p-3" />,
  },
} satisfies Meta<typeof Field>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const WithHint: Story = { args: { hint: '문 앞에 두어 달라고 적을 수 있어요.' } }
/** The error takes the place of the hint; screen readers read it with the control. */
export const Wrong: Story = {
  args: { error: '200자까지 쓸 수 있어요.', hint: '문 앞에 두어 달라고 적을 수 있어요.' },
  play: async ({ args, canvas }) => {
    const control = canvas.getByRole('textbox', { name: '배송 메모' })
    await expect(control).toHaveAccessibleDescription(args.error)
    await expect(control).toBeInvalid()
  },
}
export const LongTexts: Story = { args: { label: longText, error: longText, hint: longText } }
