import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '#app/shared/ui/button.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { WishList } from './wish-list.tsx'

const as = '미나'

/** A stage on which so many products are on the account's wishlist. */
const withWishes = (count: number) =>
  onStage({
    as,
    goods: [{ goodsId: 2, stock: 0 }],
    before: async ({ shop }) => {
      for (let goodsId = count; goodsId > 0; goodsId -= 1) await shop.wishesFor(as, goodsId)
    },
  })

const meta = {
  component: WishList,
  args: {
    signedIn: true,
    addToCart: ({ stock }) => (
      <Button size="large" disabled={stock === 0}>
        장바구니에 담기
      </Button>
    ),
  },
  parameters: withWishes(3),
} satisfies Meta<typeof WishList>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('모두 3개') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('모두 3개') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('3 products') }
export const SeveralPages: Story = { parameters: withWishes(22), play: shows('더 보기') }
export const Empty: Story = { parameters: onStage({ as }), play: shows('찜한 상품이 없어요') }
export const OfAGuest: Story = {
  args: { signedIn: false },
  parameters: onStage({ before: () => localStorage.setItem('guest-wishes', '[3, 1]') }),
  play: shows(/이 브라우저에만 있어요/),
}
export const Loading: Story = { parameters: onStage({ as, before: () => void delay('listWishes', forever) }) }
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('listWishes') }),
  play: shows('가게에 연결할 수 없어요'),
}
