import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { PriceBands } from './price-bands.tsx'

const meta = {
  component: PriceBands,
  args: {
    counts: [
      { maxPrice: 5000, found: { count: 1204, more: false } },
      { minPrice: 5000, maxPrice: 10_000, found: { count: 300, more: true } },
      { minPrice: 10_000, maxPrice: 20_000, found: { count: 0, more: false } },
      { minPrice: 20_000, maxPrice: 50_000, found: { count: 1, more: false } },
      { minPrice: 50_000, found: { count: 0, more: true } },
    ],
    chosen: { minPrice: 5000, maxPrice: 10_000 },
    onChoose: fn(),
  },
} satisfies Meta<typeof PriceBands>
export default meta
type Story = StoryObj<typeof meta>

export const OneChosen: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /5,000원 이하/ }))
    await expect(args.onChoose).toHaveBeenLastCalledWith({ maxPrice: 5000 })
    await userEvent.click(canvas.getByRole('button', { name: /300개 이상/ }))
    await expect(args.onChoose).toHaveBeenLastCalledWith({})
  },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩50,000 and up') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('50,000원 이상') }
/** The counts are not known yet. */
export const Loading: Story = { args: { counts: [] } }
