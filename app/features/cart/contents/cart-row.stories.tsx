import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ApiError } from '#app/shared/api/api-error.ts'
import { cartLine, longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { CartRow } from './cart-row.tsx'

const meta = {
  component: CartRow,
  args: { line: cartLine(plainGoods, 2), failure: undefined, onChange: fn(), onRemove: fn() },
} satisfies Meta<typeof CartRow>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
    await expect(args.onChange).toHaveBeenCalledWith(3)
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Cola') }
export const AllThereIs: Story = { args: { line: cartLine({ ...plainGoods, stock: 2 }, 2) } }
export const MoreThanThereIs: Story = { args: { line: cartLine({ ...plainGoods, stock: 1 }, 2) } }
export const TheMost: Story = { args: { line: cartLine(plainGoods, 99) } }
export const SoldOut: Story = { args: { line: cartLine(soldOutGoods) }, play: shows('품절') }
export const LongTexts: Story = {
  args: { line: cartLine(longGoods, 99) },
  globals: { viewport: { value: 'phone' } },
}
export const NotWritten: Story = { args: { failure: new ApiError('internal', { status: 500 }) } }
export const NotWrittenOffline: Story = { args: { failure: new ApiError('network') } }
