import type { Meta, StoryObj } from '@storybook/react-vite'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { goodsInVariants } from '#test/support/stories/variant-samples.ts'
import { GoodsCard } from './goods-card.tsx'

const meta = {
  component: GoodsCard,
  args: { goods: plainGoods, eager: true },
  decorators: [
    (Story) => (
      <div style={{ width: '11rem' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof GoodsCard>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('시원한 콜라') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Cola') }
export const NeverSold: Story = { args: { goods: { ...plainGoods, sold: 0 } } }
export const Reviewed: Story = {
  args: { goods: { ...plainGoods, reviews: 1234, stars: 4 } },
  play: shows('★ 4.0 (1,234) · 12개 팔림'),
}
export const FewLeft: Story = { args: { goods: { ...plainGoods, stock: 2 } }, play: shows('2개 남음') }
export const SoldOut: Story = { args: { goods: soldOutGoods }, play: shows('품절') }
export const InVariants: Story = { args: { goods: goodsInVariants }, play: shows('5,900원부터') }
export const AllVariantsSoldOut: Story = {
  args: { goods: { ...goodsInVariants, family: { ...goodsInVariants.family, inStock: 0 } } },
  play: shows('품절'),
}
export const LongTexts: Story = { args: { goods: { ...longGoods, stock: 3 } } }
export const LongWord: Story = { args: { goods: longGoods }, globals: { language: 'en' } }
/** An administrator has just added this category. */
export const UnnamedCategory: Story = { args: { goods: { ...plainGoods, category: 'spaceships' } } }
