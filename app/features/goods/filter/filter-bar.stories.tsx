import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { GoodsGrid } from '../list/goods-grid.tsx'
import { FilterBar } from './filter-bar.tsx'

const meta = {
  component: FilterBar,
  render: () => (
    <>
      <FilterBar />
      <GoodsGrid heart={() => null} />
    </>
  ),
} satisfies Meta<typeof FilterBar>
export default meta
type Story = StoryObj<typeof meta>

const filtered = onStage({ at: '/?category=drink,fruit&minPrice=1000&maxPrice=8000&inStock=true' })

export const NoFilter: Story = { play: shows('상품 79개') }
export const Filtered: Story = { parameters: filtered, play: shows('1,000원~8,000원') }
export const OnAPhone: Story = { ...Filtered, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { parameters: filtered, globals: { language: 'en' }, play: shows('In stock only') }
export const Opens: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '필터' }))
    await expect(await canvas.findByRole('dialog', { name: '필터' })).toBeVisible()
  },
}
