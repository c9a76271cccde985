import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { longGoods, plainGoods, plainOrder, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { OrderForm } from './order-form.tsx'

const as = '미나'
const at = '/order?goodsId=1&quantity=2'

const meta = {
  component: OrderForm,
  args: {
    userId: 1,
    subject: '1x2',
    lines: [{ goods: plainGoods, quantity: 2 }],
    changeHref: (goodsId) => `/goods/${goodsId}`,
    onPlaced: fn(),
    onOutdated: () => Promise.resolve(),
  },
  parameters: onStage({ as, at }),
} satisfies Meta<typeof OrderForm>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const fillIn: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(await canvas.findByRole('textbox', { name: '받는 사람' }), '김하나')
  await userEvent.type(canvas.getByRole('textbox', { name: '연락처' }), '010-1234-5678')
  await userEvent.click(canvas.getByRole('button', { name: '주소 찾기' }))
  const dialog = within(await canvas.findByRole('dialog', { name: '주소 찾기' }))
  await userEvent.type(dialog.getByRole('searchbox'), '세종대로')
  await userEvent.click(dialog.getByRole('button', { name: /04524/ }))
}
const pay: Play = async ({ canvas, userEvent }) =>
  userEvent.click(await canvas.findByRole('button', { name: /결제하기/ }))
const fillInAndPay: Play = async (context) => {
  await fillIn(context)
  await pay(context)
}
const paySees =
  (text: string | RegExp): Play =>
  async (context) => {
    await fillInAndPay(context)
    await shows(text)(context)
  }

export const Empty: Story = { play: shows('9,000원 결제하기') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Pay ₩9,000') }
export const Placed: Story = {
  play: async (context) => {
    await fillInAndPay(context)
    await waitFor(() => expect(context.args.onPlaced).toHaveBeenCalledOnce())
    await expect(await currentStage().shop.stockOf(1)).toBe(118)
  },
}
/** Each field shows its error, and the first invalid field has the focus. */
export const Wrong: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(await canvas.findByRole('textbox', { name: '연락처' }), '공일공')
    await pay(context)
    await shows('연락처를 다시 확인해 주세요.')(context)
    await expect(canvas.getByRole('textbox', { name: '받는 사람' })).toHaveFocus()
  },
}
export const Paying: Story = {
  parameters: onStage({ as, at, before: () => void delay('createOrder', forever) }),
  play: async (context) => {
    await fillInAndPay(context)
    await expect(context.canvas.getByRole('button', { name: /결제하기/ })).toHaveAttribute('aria-busy', 'true')
  },
}
export const OutOfStock: Story = {
  parameters: onStage({
    as,
    at,
    before: () => void refuse('createOrder', 'out_of_stock', { fields: { 'items.0.quantity': 'outOfStock' } }),
  }),
  play: paySees('재고가 부족한 상품이 있어요. 주문 상품을 확인해 주세요.'),
}
export const PriceChanged: Story = {
  parameters: onStage({ as, at, before: () => void refuse('createOrder', 'price_changed', { total: 10_000 }) }),
  play: paySees(/9,000원에서 10,000원으로/),
}
export const SlowDown: Story = {
  parameters: onStage({ as, at, before: () => void refuse('createOrder', 'too_many_requests') }),
  play: paySees(/잠시/),
}
/** The order did not reach the shop, so it can be sent again. */
export const NotArrived: Story = {
  parameters: onStage({ as, at, before: () => void breakOff('createOrder') }),
  play: paySees(/접수되지 않았어요/),
}
/** The outcome is unknown, and asking the shop for it failed too. */
export const OutcomeUnknown: Story = {
  parameters: onStage({
    as,
    at,
    before: () => {
      breakOff('createOrder')
      breakOff('listOrders')
    },
  }),
  play: paySees(/두 번 주문되지 않아요/),
}
/** The response was lost, but the order is found by its key. */
export const AnswerLost: Story = {
  parameters: onStage({
    as,
    at,
    before: () => {
      breakOff('createOrder')
      answer('listOrders', { orders: [plainOrder], nextCursor: null })
    },
  }),
  play: async (context) => {
    await fillInAndPay(context)
    await waitFor(() => expect(context.args.onPlaced).toHaveBeenCalledWith(plainOrder))
  },
}
export const SomeSoldOut: Story = {
  args: {
    lines: [
      { goods: plainGoods, quantity: 2 },
      { goods: { ...soldOutGoods, goodsId: 3 }, quantity: 1 },
    ],
  },
  play: shows(/품절되어/),
}
export const SoldOut: Story = {
  args: { lines: [{ goods: soldOutGoods, quantity: 1 }] },
  play: shows(/지금 주문할 수 있는 상품이 없어요/),
}
export const Nothing: Story = { args: { lines: [] }, play: shows('주문할 상품이 없어요') }
export const LongTexts: Story = {
  args: { lines: [{ goods: { ...longGoods, price: 10_000_000 }, quantity: 99 }] },
  globals: { viewport: { value: 'phone' } },
}
