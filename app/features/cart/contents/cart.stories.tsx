import type { Meta, StoryObj } from '@storybook/react-vite'
import { cartLine, longGoods, plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, online, onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { Cart } from './cart.tsx'

const as = '미나'
const at = '/cart'
const filled = onStage({
  as,
  at,
  before: async ({ shop }) => {
    await shop.putsIntoCart(as, 3, 2)
    await shop.putsIntoCart(as, 1)
  },
})

const meta = { title: 'cart/cart', component: Cart, parameters: filled } satisfies Meta<typeof Cart>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = { play: shows(/총 수량 3개/) }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows(/총 수량/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Lemon-Lime Soda') }
export const Empty: Story = { parameters: onStage({ as, at }), play: shows('장바구니가 비어 있어요') }
export const One: Story = {
  parameters: onStage({ as, at, before: ({ shop }) => shop.putsIntoCart(as, 3) }),
  play: shows('시원한 사이다'),
}
export const Many: Story = {
  parameters: onStage({
    as,
    at,
    before: async ({ shop }) => {
      for (let goodsId = 1; goodsId <= 20; goodsId++) await shop.putsIntoCart(as, goodsId, goodsId)
    },
  }),
  play: shows(/총 수량 210개/),
}
export const LongTexts: Story = {
  parameters: onStage({ as, at, before: () => void answer('getCart', { cart: [cartLine(longGoods, 99)] }) }),
  globals: { viewport: { value: 'phone' } },
  play: shows(longGoods.name),
}
export const SignedOut: Story = {
  parameters: onStage({ at, before: ({ services }) => services.cart.guest.set([{ goodsId: 3, quantity: 2 }]) }),
  play: shows(/비회원으로 구매할 수 있어요/),
}
/** A product in the guest's cart is no longer for sale. */
export const Gone: Story = {
  parameters: onStage({ at, before: ({ services }) => services.cart.guest.set([{ goodsId: 9_999, quantity: 1 }]) }),
  play: shows('이제 팔지 않는 상품이에요'),
}
export const Loading: Story = { parameters: onStage({ as, at, before: () => void delay('getCart', forever) }) }
export const Failed: Story = {
  parameters: onStage({ as, at, before: () => void refuse('getCart', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onStage({ as, at, before: () => void breakOff('getCart') }),
  play: shows('가게에 연결할 수 없어요'),
}
export const SoldOut: Story = {
  parameters: onStage({
    as,
    at,
    before: () => {
      const lines = [cartLine({ ...plainGoods, stock: 0 }), cartLine({ ...longGoods, stock: 2 }, 5)]
      answer('getCart', { cart: lines })
    },
  }),
  play: shows('지금 주문할 수 있는 상품이 없어요.'),
}

/** The change is shown at once and written a moment later. */
export const ChangeQuantity: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: '시원한 사이다: 하나 늘리기' }))
    await shows(/총 수량 4개/)(context)
  },
}
/** The write fails: the old quantity returns, and the line shows the reason. */
export const ChangeFails: Story = {
  parameters: onStage({
    as,
    at,
    before: async ({ shop }) => {
      await shop.putsIntoCart(as, 3, 2)
      breakOff('changeCartItem')
    },
  }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: '시원한 사이다: 하나 늘리기' }))
    await shows(/총 수량 3개/)(context)
    await shows(/연결이 끊/)(context)
    await shows(/총 수량 2개/)(context)
  },
}
/** A line is removed and restored. */
export const RemoveAndUndo: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: /시원한 사이다 삭제/ }))
    await shows(/총 수량 1개/)(context)
    await userEvent.click(canvas.getByRole('button', { name: /되돌리기/ }))
    await shows(/총 수량 3개/)(context)
  },
}
/** Others buy the rest of the stock while the cart is open. */
export const StockRunsOut: Story = {
  parameters: onStage({
    as,
    at,
    goods: [{ goodsId: 3, stock: 2 }],
    before: ({ shop }) => shop.putsIntoCart(as, 3, 2),
  }),
  play: async (context) => {
    await shows(/총 수량 2개/)(context)
    await online()
    await currentStage().shop.anotherShopperBuys(3)
    await shows(/1개/)(context)
    await currentStage().shop.anotherShopperBuys(3)
    await shows('품절')(context)
  },
}
