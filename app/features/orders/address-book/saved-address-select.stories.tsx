import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { savedAddresses } from '#test/support/stories/address-samples.ts'
import { SavedAddressSelect } from './saved-address-select.tsx'

const meta = {
  component: SavedAddressSelect,
  args: { addresses: savedAddresses, chosen: savedAddresses[0], onChoose: fn() },
} satisfies Meta<typeof SavedAddressSelect>
export default meta
type Story = StoryObj<typeof meta>

export const Chosen: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: '저장한 배송지' }), '새로 입력')
    await expect(args.onChoose).toHaveBeenCalledWith(undefined)
  },
}
export const NewOne: Story = { args: { chosen: undefined } }
export const OnAPhoneInEnglish: Story = { globals: { viewport: { value: 'phone' }, language: 'en' } }
