import type { Meta, StoryObj } from '@storybook/react-vite'
import { cartLine, longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { CartTotals } from './cart-totals.tsx'

const meta = {
  component: CartTotals,
  args: { lines: [cartLine(plainGoods, 2)] },
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof CartTotals>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('6,000원') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩6,000') }
/** A guest has to sign in before ordering. */
export const Guest: Story = { parameters: onStage({}), play: shows(/로그인/) }
export const SomeSoldOut: Story = {
  args: { lines: [cartLine(plainGoods), cartLine({ ...soldOutGoods, goodsId: 3 })] },
  play: shows(/1개/),
}
/** Nothing in the cart can be ordered, so there is no link to order. */
export const AllSoldOut: Story = { args: { lines: [cartLine(soldOutGoods)] }, play: shows('0원') }
export const LargeSum: Story = {
  args: { lines: [cartLine(longGoods, 99)] },
  globals: { viewport: { value: 'phone' } },
  play: shows('9,900,000,000원'),
}
