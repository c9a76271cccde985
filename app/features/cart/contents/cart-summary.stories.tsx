import type { Meta, StoryObj } from '@storybook/react-vite'
import { cartLine, longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { CartSummary } from './cart-summary.tsx'

const meta = {
  component: CartSummary,
  args: { lines: [cartLine(plainGoods, 2)] },
  parameters: onStage({ as: '미나', at: '/cart' }),
} satisfies Meta<typeof CartSummary>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('6,000원') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩6,000') }
export const SignedOut: Story = { parameters: onStage({ at: '/cart' }), play: shows(/비회원으로 구매할 수 있어요/) }
export const SomeLeftOut: Story = {
  args: { lines: [cartLine(plainGoods, 2), cartLine({ ...soldOutGoods, goodsId: 2 })] },
  play: shows(/빼고 주문해요/),
}
export const NothingToOrder: Story = { args: { lines: [cartLine(soldOutGoods)] }, play: shows(/없어요/) }
export const TheMost: Story = { args: { lines: [cartLine({ ...longGoods, price: 10_000_000 }, 99)] } }
