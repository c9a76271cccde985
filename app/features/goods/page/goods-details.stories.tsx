import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '#app/shared/ui/button.tsx'
import { longGoods, picturedGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { GoodsDetails } from './goods-details.tsx'

const meta = {
  component: GoodsDetails,
  args: { goods: plainGoods, viewers: null, onPicture: null, buyBar: <Button look="primary">바로 구매</Button> },
} satisfies Meta<typeof GoodsDetails>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows(/재고 120개/) }
/** The other pictures come after the first, which stays where it is. */
export const SeveralPictures: Story = {
  args: { goods: picturedGoods },
  play: async ({ canvas }) => void (await canvas.findAllByRole('radio')),
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/120 in stock/) }
export const Watched: Story = { args: { viewers: '총 12명이 이 상품을 구경하고 있습니다!' } }
export const FewLeft: Story = { args: { goods: { ...plainGoods, stock: 2 } }, play: shows('2개 남음') }
export const SoldOut: Story = { args: { goods: soldOutGoods }, play: shows(/지금은 품절이에요/) }
export const LongTexts: Story = { args: { goods: longGoods } }
export const LongTextsOnAPhone: Story = { args: { goods: longGoods }, globals: { viewport: { value: 'phone' } } }
