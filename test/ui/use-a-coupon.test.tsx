import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { breakOff, delay } from '#test/support/ui/override-endpoint.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

type Shop = Awaited<ReturnType<typeof renderApp>>['shop']

/** The order form of two colas, for 6,000 KRW and 3,000 KRW of shipping. */
const openOrder = (before: (shop: Shop) => unknown) =>
  renderApp({
    at: '/order?goodsId=1&quantity=2',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10, price: 3000 }],
    before: async (shop) => void (await before(shop)),
  })
const hello = { code: 'HELLO', kind: 'amount', value: 2000 } as const

const code = () => screen.getByRole<HTMLInputElement>('textbox', { name: '쿠폰 코드' })
async function apply(user: UserEvent, text: string) {
  await user.clear(await screen.findByRole('textbox', { name: '쿠폰 코드' }))
  await user.type(code(), text)
  await user.click(screen.getByRole('button', { name: '적용' }))
}
const pay = (amount: string) => screen.findByRole('button', { name: `${amount} 결제하기` })
const discountLine = (text: RegExp | string = /쿠폰 할인/) => screen.queryByText(text)?.closest('div')?.textContent

it('a shopper applies a coupon, sees what it takes off, pays that, and finds it in the order', async () => {
  const { user } = await openOrder((shop) => shop.addsCoupon(hello))
  const orders = watchCalls('createOrder')
  await apply(user, 'hello')
  expect(await screen.findByText('쿠폰을 적용해 2,000원 할인했어요.')).toBeDefined()
  expect(discountLine()).toBe('쿠폰 할인 (HELLO)−2,000원')
  await fillInRecipient(user)
  await user.click(await pay('7,000원'))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(orders).toHaveLength(1)
  await user.click(screen.getByRole('link', { name: '주문 상세 보기' }))
  await screen.findByRole('heading', { name: '주문 상세' })
  const main = within(screen.getByRole('main'))
  expect(main.getByText('쿠폰 할인 (HELLO)').closest('div')?.textContent).toContain('−2,000원')
  expect(main.getByText('총 결제금액').closest('div')?.textContent).toContain('7,000원')
})

it('Enter in the field applies the coupon and does not pay', async () => {
  const { user } = await openOrder((shop) => shop.addsCoupon(hello))
  const orders = watchCalls('createOrder')
  await screen.findByRole('heading', { name: '배송지' })
  await fillInRecipient(user)
  await user.type(code(), 'HELLO{Enter}')
  expect(await screen.findByText('쿠폰을 적용해 2,000원 할인했어요.')).toBeDefined()
  expect(orders).toHaveLength(0)
})

it('a code that was typed and not applied is checked before anything is paid', async () => {
  const { user } = await openOrder((shop) => shop.addsCoupon(hello))
  const orders = watchCalls('createOrder')
  await screen.findByRole('heading', { name: '배송지' })
  await fillInRecipient(user)
  await user.type(code(), 'HELLO')
  await user.click(await pay('9,000원'))
  expect(await screen.findByText(/쿠폰 코드를 먼저 확인했어요/)).toBeDefined()
  await user.click(await pay('7,000원'))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(orders).toHaveLength(1)
})

it('a code that does not fit is said at the field, keeps what was typed, and is not paid past', async () => {
  const { user } = await openOrder((shop) => shop.addsCoupon({ ...hello, minTotal: 20_000 }))
  const orders = watchCalls('createOrder')
  await screen.findByRole('heading', { name: '배송지' })
  await fillInRecipient(user)
  await apply(user, 'NOTHING')
  expect(await screen.findByText('이 코드의 쿠폰이 없어요. 코드를 다시 확인해 주세요.')).toBeDefined()
  expect(code().value).toBe('NOTHING')
  expect(code().getAttribute('aria-invalid')).toBe('true')
  await user.click(await pay('9,000원'))
  expect(document.activeElement).toBe(code())
  expect(orders).toHaveLength(0)

  await apply(user, 'HELLO')
  expect(await screen.findByText('상품 금액이 20,000원 이상일 때 쓸 수 있어요.')).toBeDefined()
  await user.clear(code())
  expect(screen.queryByText(/이상일 때 쓸 수 있어요/)).toBeNull()
  await user.click(await pay('9,000원'))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
})

it('a coupon is taken out again', async () => {
  const { user } = await openOrder((shop) => shop.addsCoupon(hello))
  await apply(user, 'HELLO')
  await pay('7,000원')
  await user.click(screen.getByRole('button', { name: '쿠폰 빼기' }))
  await pay('9,000원')
  expect(code().value).toBe('')
  expect(document.activeElement).toBe(code())
  expect(discountLine()).toBeUndefined()
})

it('a coupon that ended meanwhile: nothing is ordered, the new sum and the reason are said, and nothing typed is lost', async () => {
  let couponId = 0
  const { user, shop } = await openOrder(async (open) => {
    couponId = await open.addsCoupon(hello)
  })
  await apply(user, 'HELLO')
  await pay('7,000원')
  await fillInRecipient(user)
  await shop.endsCoupon(couponId)
  await user.click(await pay('7,000원'))

  expect(await screen.findByText(/금액이 7,000원에서 9,000원으로 바뀌었어요/)).toBeDefined()
  expect(screen.getByText('기간이 끝난 쿠폰이에요.')).toBeDefined()
  expect(code().value).toBe('HELLO')
  expect(screen.getByDisplayValue('서울특별시 종로구 사직로 161')).toBeDefined()
  expect(await shop.stockOf(1)).toBe(10)
  await user.clear(code())
  await user.click(await pay('9,000원'))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
})

it('when a price changes meanwhile, the discount follows it', async () => {
  const { user, shop } = await openOrder((open) =>
    open.addsCoupon({ code: 'HALF', kind: 'percent', value: 50, maxDiscount: 4000 }),
  )
  await apply(user, 'HALF')
  await pay('6,000원')
  await fillInRecipient(user)
  // The price changes while the order is on its way, so the event can't be faster than the shopper.
  let arrive = () => {}
  delay('createOrder', new Promise<void>((resolve) => (arrive = resolve)), { once: true })
  const orders = watchCalls('createOrder')
  await user.click(await pay('6,000원'))
  await waitFor(() => expect(orders).toHaveLength(1))
  await shop.changeGoods(1, { price: 5000 })
  arrive()
  expect(await screen.findByText(/금액이 6,000원에서 9,000원으로 바뀌었어요/)).toBeDefined()
  expect(discountLine()).toBe('쿠폰 할인 (HALF)−4,000원')
  await user.click(await pay('9,000원'))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
})

it('a coupon stays applied over a reload, and is gone from the next order', async () => {
  const { user, reload } = await openOrder((shop) => shop.addsCoupon(hello))
  await apply(user, 'HELLO')
  await pay('7,000원')
  await reload()
  await fillInRecipient(user)
  await user.click(await pay('7,000원'))
  await payByCard(user)
  await screen.findByRole('heading', { name: '결제완료' })
  act(() => history.pushState(null, '', '/order?goodsId=1&quantity=2'))
  await pay('9,000원')
  expect(code().value).toBe('')
})

it('when the answer about a coupon gets lost, the shop is asked again', async () => {
  const { user } = await openOrder((shop) => shop.addsCoupon(hello))
  breakOff('quoteOrder', { once: true })
  await apply(user, 'HELLO')
  expect(await screen.findByText('쿠폰을 적용해 2,000원 할인했어요.')).toBeDefined()
})

it('in English, too', async () => {
  const { user, services } = await openOrder((shop) => shop.addsCoupon(hello))
  await screen.findByRole('heading', { name: '배송지' })
  act(() => services.language.set('en'))
  await user.type(await screen.findByRole('textbox', { name: 'Coupon code' }), 'nothing')
  await user.click(screen.getByRole('button', { name: 'Apply' }))
  expect(await screen.findByText('There’s no coupon with this code. Please check the code.')).toBeDefined()
  await user.clear(screen.getByRole('textbox', { name: 'Coupon code' }))
  await user.type(screen.getByRole('textbox', { name: 'Coupon code' }), 'hello{Enter}')
  expect(await screen.findByText('Coupon applied. You save ₩2,000.')).toBeDefined()
  expect(discountLine(/^Coupon \(/)).toBe('Coupon (HELLO)−₩2,000')
})
