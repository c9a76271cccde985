import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Select } from './select.tsx'

const meta = {
  component: Select,
  args: {
    label: '정렬',
    value: 'newest',
    options: [
      { value: 'newest', label: '최신순' },
      { value: 'popular', label: '판매순' },
    ],
    onChange: fn(),
  },
} satisfies Meta<typeof Select>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: '정렬' }), '판매순')
    await expect(args.onChange).toHaveBeenCalledWith('popular')
  },
}
export const One: Story = { args: { options: [{ value: 'newest', label: '최신순' }] } }
export const LongText: Story = {
  args: { options: [{ value: 'newest', label: longText }] },
  globals: { viewport: { value: 'phone' } },
}
