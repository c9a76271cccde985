import type { Meta, StoryObj } from '@storybook/react-vite'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { GoodsRow } from './goods-row.tsx'

const several = [plainGoods, longGoods, soldOutGoods, plainGoods, plainGoods, plainGoods].map((goods, index) => ({
  ...goods,
  goodsId: index + 1,
}))

const meta = {
  component: GoodsRow,
  args: { title: '함께 구매한 상품', goods: several },
} satisfies Meta<typeof GoodsRow>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('함께 구매한 상품') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('함께 구매한 상품') }
export const InEnglish: Story = {
  args: { title: 'Bought together' },
  globals: { language: 'en' },
  play: shows('Bought together'),
}
export const One: Story = { args: { goods: [plainGoods] }, play: shows('시원한 콜라') }
