import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { SayForm } from './say-form.tsx'

const meta = {
  component: SayForm,
  args: { label: '할 말', button: '보내기', onSay: fn(() => Promise.resolve()) },
  decorators: inLab,
} satisfies Meta<typeof SayForm>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '보내기' }))
    await expect(args.onSay).not.toHaveBeenCalled()
  },
}
export const Said: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByLabelText('할 말'), '안녕{Enter}')
    await expect(args.onSay).toHaveBeenCalledWith('안녕')
    await expect(canvas.getByLabelText('할 말')).toHaveValue('')
  },
}
/** What could not be said is given back. */
export const Refused: Story = {
  args: { onSay: fn(() => Promise.reject(new Error('refused'))) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('할 말'), '안녕{Enter}')
    await waitFor(() => expect(canvas.getByLabelText('할 말')).toHaveValue('안녕'))
  },
}
export const Disabled: Story = { args: { disabled: true, initial: '안녕' } }
export const LongTextOnAPhone: Story = { args: { initial: longText }, globals: { viewport: { value: 'phone' } } }
