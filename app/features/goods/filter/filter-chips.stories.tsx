import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { FilterChips } from './filter-chips.tsx'

const meta = {
  component: FilterChips,
  args: { onRemoved: fn() },
  parameters: onStage({ at: '/?category=drink,fruit&minPrice=1000&inStock=true&minRating=4' }),
} satisfies Meta<typeof FilterChips>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('1,000원 이상') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩1,000 and up') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('음료') }
export const Removed: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '음료 필터 지우기' }))
    await expect(args.onRemoved).toHaveBeenCalled()
    await expect(canvas.queryByText('음료')).toBeNull()
  },
}
