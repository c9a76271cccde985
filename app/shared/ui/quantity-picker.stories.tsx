import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn } from 'storybook/test'
import { QuantityPicker } from './quantity-picker.tsx'

const meta = {
  component: QuantityPicker,
  args: { value: 2, max: 10, onChange: fn() },
  render: function Counting(args) {
    const [value, setValue] = useState(args.value)
    const change = (next: number) => {
      setValue(next)
      args.onChange(next)
    }
    return <QuantityPicker {...args} value={value} onChange={change} />
  },
} satisfies Meta<typeof QuantityPicker>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '하나 늘리기' }))
    await expect(args.onChange).toHaveBeenLastCalledWith(3)
    await userEvent.click(canvas.getByRole('button', { name: '하나 줄이기' }))
    await userEvent.click(canvas.getByRole('button', { name: '하나 줄이기' }))
    await expect(canvas.getByRole('button', { name: '하나 줄이기' })).toBeDisabled()
  },
}
export const TheLeast: Story = { args: { value: 1 } }
export const TheMost: Story = { args: { value: 99, max: 99 } }
/** A stored quantity above the stock can only be lowered. */
export const MoreThanThereIs: Story = {
  args: { value: 40, max: 3 },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole('button', { name: '하나 늘리기' })).toBeDisabled()
    await userEvent.click(canvas.getByRole('button', { name: '하나 줄이기' }))
    await expect(args.onChange).toHaveBeenLastCalledWith(3)
  },
}
export const SoldOut: Story = { args: { value: 1, max: 0 } }
/** One of several pickers on a page, named after its product. */
export const Named: Story = { args: { of: '시원한 콜라' } }
