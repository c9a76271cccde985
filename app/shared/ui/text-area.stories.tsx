import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { TextArea } from './text-area.tsx'

const meta = { component: TextArea, args: { label: '설명' } } satisfies Meta<typeof TextArea>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}
export const Filled: Story = { args: { defaultValue: `${longText} `.repeat(4) } }
/** The error is connected with the field, so that screen readers read both. */
export const Wrong: Story = {
  args: { error: '1,000자까지 쓸 수 있어요.', defaultValue: longText },
  play: async ({ args, canvas }) => {
    const field = canvas.getByRole('textbox', { name: '설명' })
    await expect(field).toHaveAccessibleDescription(args.error)
    await expect(field).toBeInvalid()
  },
}
