import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { SelectBox } from './select-box.tsx'

const meta = {
  component: SelectBox,
  args: { label: '주문 1 선택', checked: false, onSelect: fn() },
} satisfies Meta<typeof SelectBox>
export default meta
type Story = StoryObj<typeof meta>

export const Off: Story = {}
export const On: Story = { args: { checked: true } }
export const Partly: Story = {
  args: { partly: true },
  play: async ({ canvas }) => expect(canvas.getByRole('checkbox')).toBePartiallyChecked(),
}
/** By keyboard, Shift begins a range as well. */
export const WithShiftAndSpace: Story = {
  play: async ({ args, canvas, userEvent }) => {
    canvas.getByRole('checkbox').focus()
    await userEvent.keyboard('{Shift>} {/Shift}')
    await expect(args.onSelect).toHaveBeenCalledWith(true, true)
  },
}
