import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import type { NewAddress } from '#app/contract/address.ts'
import { ApiError } from '#app/shared/api/api-error.ts'
import { savedAddresses } from '#test/support/stories/address-samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AddressForm } from './address-form.tsx'

type Save = (address: NewAddress) => Promise<void>

const meta = {
  component: AddressForm,
  args: { maybeDefault: true, onSave: fn<Save>(() => Promise.resolve()), onCancel: fn() },
} satisfies Meta<typeof AddressForm>
export default meta
type Story = StoryObj<typeof meta>

export const New: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByLabelText('배송지 이름')).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: '저장' }))
    await expect(canvas.getByLabelText('받는 사람')).toHaveFocus()
  },
}
export const Changed: Story = {
  args: { before: savedAddresses[0], maybeDefault: false },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '저장' }))
    await expect(args.onSave).toHaveBeenCalledWith(expect.objectContaining({ label: '우리 집' }))
  },
}
export const Refused: Story = {
  args: { before: savedAddresses[1], onSave: fn<Save>(() => Promise.reject(new ApiError('network'))) },
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '저장' }))
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
