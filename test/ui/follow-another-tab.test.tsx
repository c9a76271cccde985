import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { answer, delay } from '#test/support/ui/override-endpoint.ts'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const order = {
  items: [{ goodsId: 1, quantity: 1 }],
  recipient: { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' },
}

it('what another tab puts into the cart shows here', async () => {
  const { user } = await openLiveShop({ as: 'mina' })
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 3 } })
  await user.click(await screen.findByRole('link', { name: '장바구니, 3개' }))
  expect((await screen.findByRole('status', { name: '시원한 콜라: 수량' })).textContent).toBe('3')
})

it('what another tab does while the cart is read for the first time shows here too', async () => {
  const reading = deferred()
  const { shop } = await openLiveShop({
    as: 'mina',
    before: () => {
      answer('getCart', { cart: [] }, { once: true })
      delay('getCart', reading.promise, { once: true })
    },
  })
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 3 } })
  // Told after it.
  await shop.anotherShopperBuys(3, 1, '하늘')
  await screen.findByRole('link', { name: /하늘님이 방금/ })
  reading.resolve()
  expect(await screen.findByRole('link', { name: '장바구니, 3개' })).toBeDefined()
})

it('the echo of an own change asks for nothing again', async () => {
  const { user } = await openLiveShop({ as: 'mina' })
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 1 } })
  await user.click(await screen.findByRole('link', { name: '장바구니, 1개' }))
  const reads = watchCalls('getCart')
  await user.click(await screen.findByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  await waitFor(() => expect(reads).toHaveLength(1))
  await call('putCartLine', { params: { goodsId: 2 }, body: { quantity: 1 } })
  await screen.findByRole('link', { name: '장바구니, 3개' })
  expect(reads).toHaveLength(2)
})

it('sold out while it lies in the cart: the row says so and the order leaves it out', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina', goods: [{ goodsId: 1, stock: 2 }] })
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 1 } })
  await user.click(await screen.findByRole('link', { name: '장바구니, 1개' }))
  await screen.findByRole('link', { name: '구매하기' })
  await shop.anotherShopperBuys(1, 2)
  expect(await screen.findByText('지금은 살 수 없어 주문에서 빠져요.')).toBeDefined()
  expect(screen.queryByRole('link', { name: '구매하기' })).toBeNull()
})

it('the cart is ordered in another tab while its order form is open here: the form says so at once', async () => {
  const { user } = await openLiveShop({ as: 'mina' })
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 1 } })
  await user.click(await screen.findByRole('link', { name: '장바구니, 1개' }))
  await user.click(await screen.findByRole('link', { name: '구매하기' }))
  await screen.findByRole('heading', { name: '배송지' })
  await call('createOrder', { body: { ...order, from: 'cart' }, idempotencyKey: 'of-another-tab' })
  expect(await screen.findByText('다른 창에서 주문한 상품: 시원한 콜라. 여기서는 결제하지 않았어요.')).toBeDefined()
})

it('an order of another tab shows in the list', async () => {
  const { user } = await openLiveShop({ as: 'mina' })
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  await screen.findByText('아직 주문이 없어요')
  await call('createOrder', { body: order, idempotencyKey: 'of-another-tab' })
  expect(await screen.findByRole('link', { name: /시원한 콜라/ })).toBeDefined()
})

/** Another tab signs `name` in, or out, while this page sleeps and hears of nothing; then it is looked at again. */
async function signInWhileAsleep({ shop }: Awaited<ReturnType<typeof openLiveShop>>, name: string | null) {
  const user = name === null ? null : await shop.signIn(name)
  localStorage.setItem('user', JSON.stringify(user))
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

it('a page that slept while another tab signed in is that shopper’s when it is looked at again', async () => {
  const app = await openLiveShop()
  await signInWhileAsleep(app, 'mina')
  expect(screen.queryByRole('link', { name: '로그인' })).toBeNull()
  expect(screen.getByRole('button', { name: 'mina' })).toBeDefined()
  await app.shop.putsIntoCart('mina', 1, 2)
  await screen.findByRole('link', { name: '장바구니, 2개' })
  // Its socket is hers, too: nobody else hears of a change of her cart.
  let quantity = 2
  await waitFor(async () => {
    await app.shop.putsIntoCart('mina', 1, (quantity += 1))
    await screen.findByRole('link', { name: `장바구니, ${quantity}개` }, { timeout: 500 })
  })
})

it('a page that slept while another tab changed the account shows nothing of the earlier one', async () => {
  const app = await openLiveShop({ as: 'mina', before: (shop) => shop.putsIntoCart('mina', 1, 3) })
  await screen.findByRole('link', { name: '장바구니, 3개' })
  await signInWhileAsleep(app, 'hana')
  expect(screen.getByRole('button', { name: 'hana' })).toBeDefined()
  expect(await screen.findByRole('link', { name: '장바구니' })).toBeDefined()
  await signInWhileAsleep(app, null)
  expect(screen.getByRole('link', { name: '로그인' })).toBeDefined()
})
