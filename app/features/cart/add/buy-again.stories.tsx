import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { BuyAgain } from './buy-again.tsx'

const as = '미나'
const [line] = plainOrder.items
const lines = line ? [line, { ...line, goodsId: 3, name: '시원한 사이다', nameEn: 'Ice-Cold Lemon-Lime Soda' }] : []

const meta = { component: BuyAgain, args: { lines }, parameters: onStage({ as }) } satisfies Meta<typeof BuyAgain>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const pressAndSee =
  (text: RegExp): Play =>
  async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button'))
    await shows(text)(context)
  }

export const All: Story = { play: pressAndSee(/상품 2가지를 장바구니에 담았어요/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: pressAndSee(/Added 2 products to your cart/) }
export const OneIsSoldOut: Story = {
  parameters: onStage({ as, goods: [{ goodsId: 3, stock: 0 }] }),
  play: pressAndSee(/시원한 사이다는 지금 더 살 수 없어 담지 못했어요/),
}
export const FewerAreLeft: Story = {
  parameters: onStage({ as, goods: [{ goodsId: 3, stock: 1 }] }),
  play: pressAndSee(/시원한 사이다는 살 수 있는 만큼만 담았어요/),
}
export const NothingIsLeft: Story = {
  parameters: onStage({
    as,
    before: ({ shop }) => Promise.all([shop.retireGoods(1), shop.retireGoods(3)]).then(() => {}),
  }),
  play: pressAndSee(/시원한 콜라, 시원한 사이다는 지금 더 살 수 없어/),
}
export const LongTexts: Story = {
  args: { lines: longOrder.items },
  parameters: onStage({ as, goods: [{ goodsId: 1, stock: 0 }] }),
  globals: { viewport: { value: 'phone' } },
  play: pressAndSee(/담았어요/),
}
export const Adding: Story = {
  parameters: onStage({ as, before: () => void delay('mergeCart', forever) }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true')
  },
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('mergeCart') }),
  play: pressAndSee(/가게에 연결할 수 없어요/),
}
