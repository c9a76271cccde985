import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { AddToCart } from './add-to-cart.tsx'

const meta = { component: AddToCart, args: { goods: plainGoods, quantity: 2 } } satisfies Meta<typeof AddToCart>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const press: Play = ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button', { name: '장바구니에 담기' }))
const pressAndSee =
  (text: RegExp): Play =>
  async (context) => {
    await press(context)
    await shows(text)(context)
  }

export const Guest: Story = { play: pressAndSee(/담았어요/) }
export const SignedIn: Story = { parameters: onStage({ as: '미나' }), play: pressAndSee(/담았어요/) }
export const InEnglish: Story = { globals: { language: 'en' } }
export const SoldOut: Story = { args: { goods: soldOutGoods, disabled: true } }
export const OnlySome: Story = { args: { goods: { ...plainGoods, stock: 1 } }, play: pressAndSee(/1개/) }
/** The cart already holds the whole stock. */
export const HasAll: Story = {
  parameters: onStage({ as: '미나', before: () => void answer('addToCart', { added: 0, quantity: 2 }) }),
  play: pressAndSee(/모두/),
}
export const SoldOutMeanwhile: Story = {
  parameters: onStage({ as: '미나', before: () => void answer('addToCart', { added: 0, quantity: 0 }) }),
  play: pressAndSee(/방금 품절/),
}
export const UpToMost: Story = {
  parameters: onStage({ as: '미나', before: () => void answer('addToCart', { added: 1, quantity: 99 }) }),
  play: pressAndSee(/99개까지/),
}
export const LongTexts: Story = { args: { goods: longGoods, quantity: 1 }, play: pressAndSee(/담았어요/) }
export const Adding: Story = {
  parameters: onStage({ as: '미나', before: () => void delay('addToCart', forever) }),
  play: async (context) => {
    await press(context)
    await expect(context.canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true')
  },
}
export const Failed: Story = {
  parameters: onStage({ as: '미나', before: () => void refuse('addToCart', 'goods_not_found') }),
  play: pressAndSee(/상품/),
}
export const Offline: Story = {
  parameters: onStage({ as: '미나', before: () => void breakOff('addToCart') }),
  play: pressAndSee(/담지 못했어요/),
}
