import type { Meta, StoryObj } from '@storybook/react-vite'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { Shelf } from './shelf.tsx'

const goods = [plainGoods, longGoods, soldOutGoods].map((one, index) => ({ ...one, goodsId: index + 1 }))

const meta = {
  component: Shelf,
  args: { title: '많이 팔린 상품', href: '/?sort=popular', goods },
  decorators: [
    (Story) => (
      <div className="flex h-44">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Shelf>
export default meta
type Story = StoryObj<typeof meta>

export const Three: Story = { play: shows('많이 팔린 상품') }
export const One: Story = { args: { goods: [plainGoods] }, play: shows('시원한 콜라') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('많이 팔린 상품') }
export const InEnglish: Story = {
  args: { title: 'Best sellers' },
  globals: { language: 'en' },
  play: shows('Best sellers'),
}
