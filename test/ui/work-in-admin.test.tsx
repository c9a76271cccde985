import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { delay } from '#test/support/ui/override-endpoint.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'

/** The admin, once it is live. */
async function openAdmin(options: RenderAppOptions = {}) {
  const app = await renderApp({ at: '/admin', as: administratorName, ...options })
  await screen.findByText('실시간')
  return app
}

const orders = () => screen.getAllByRole('article').map((article) => article.getAttribute('aria-label'))

it('an order stands on the admin the moment it is placed, with whose it is and what was ordered', async () => {
  const { shop, user } = await openAdmin()
  expect(await screen.findByText('아직 주문이 없어요')).toBeDefined()
  await shop.anotherShopperBuys(3, 2, '미나')

  const order = within(await screen.findByRole('article', { name: '주문 1, 미나님' }))
  expect(order.getByText('결제완료')).toBeDefined()
  expect(order.getByText('시원한 사이다')).toBeDefined()
  // The line, what the products cost, and what was paid: at the head and among the price lines.
  expect(order.getAllByText('9,000원')).toHaveLength(4)
  await user.click(order.getByText('받는 사람과 상품'))
  expect(order.getByText(/미나 · 010-1234-5678 · 서울시 종로구 1/)).toBeDefined()
})

it('what the admin shows does not pop up over it as well', async () => {
  const { shop, services } = await openAdmin()
  await shop.anotherShopperBuys(3, 2, '미나')
  await screen.findByRole('article', { name: '주문 1, 미나님' })
  await waitFor(() => expect(services.purchases.feed.get()).toHaveLength(1))
  expect(within(screen.getByRole('region', { name: '구매 알림' })).queryAllByRole('listitem')).toEqual([])
})

it('an order is moved on, step by step, and cancelled only after a question', async () => {
  const { shop, user } = await openAdmin({ before: (shop) => shop.anotherShopperBuys(3, 2, '미나') })
  const order = within(await screen.findByRole('article', { name: '주문 1, 미나님' }))
  await user.click(order.getByRole('button', { name: '상품 준비' }))
  await user.click(await order.findByRole('button', { name: '발송' }))
  await user.click(await order.findByRole('button', { name: '배송 완료' }))
  expect(await order.findByText('배송완료')).toBeDefined()
  expect(order.queryByRole('button')).toBeNull()

  const before = await shop.stockOf(3)
  await shop.anotherShopperBuys(3, 5, '미나')
  await user.hover(screen.getByRole('article'))
  await user.click(screen.getByRole('heading', { name: '가게 관리' }))
  const second = within(await screen.findByRole('article', { name: '주문 2, 미나님' }))
  await user.click(second.getByRole('button', { name: '주문 취소' }))
  await user.click(screen.getByRole('button', { name: '그대로 두기' }))
  expect(second.getByText('결제완료')).toBeDefined()
  await user.click(second.getByRole('button', { name: '주문 취소' }))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '주문 취소' }))
  expect(await second.findByText('취소됨')).toBeDefined()
  expect(await shop.stockOf(3)).toBe(before)
})

it('what another administrator has moved meanwhile is said where it was pressed, and shown as it is', async () => {
  const { shop, user } = await openAdmin({ before: (shop) => shop.anotherShopperBuys(3, 2, '미나') })
  const order = within(await screen.findByRole('article', { name: '주문 1, 미나님' }))
  let release = () => {}
  delay('changeOrderStatus', new Promise<void>((resolve) => (release = resolve)), { once: true })
  await user.click(order.getByRole('button', { name: '상품 준비' }))
  await shop.moveOrder(1, 'cancelled')
  release()
  expect(await order.findByText('그사이 ‘취소됨’ 상태가 되었어요. 확인하고 다시 눌러 주세요.')).toBeDefined()
  expect(order.queryByRole('button')).toBeNull()
})

it('the list stands still while somebody points at it or stops it, and says how many have come', async () => {
  const { shop, user } = await openAdmin({ before: (shop) => shop.anotherShopperBuys(3, 1, '미나') })
  await screen.findByRole('article')
  await user.hover(screen.getByRole('article'))
  await shop.anotherShopperBuys(1, 1, '준호')
  await shop.anotherShopperBuys(2, 1, '준호')
  expect(await screen.findByText('새 주문 2건')).toBeDefined()
  expect(orders()).toEqual(['주문 1, 미나님'])
  await user.unhover(screen.getByRole('article'))
  await waitFor(() => expect(orders()).toEqual(['주문 3, 준호님', '주문 2, 준호님', '주문 1, 미나님']))

  await user.click(screen.getByRole('button', { name: '멈추기' }))
  await shop.anotherShopperBuys(3, 1, '하루')
  await user.click(await screen.findByRole('button', { name: '새 주문 1건 보기' }))
  expect(orders()[0]).toBe('주문 4, 하루님')
  await shop.anotherShopperBuys(3, 1, '하루')
  expect(await screen.findByText('새 주문 1건')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '다시 받기' }))
  expect(orders()[0]).toBe('주문 5, 하루님')
})

it('orders that came while the connection was gone are there after it, once and in order', async () => {
  const { shop } = await openAdmin({ before: (shop) => shop.anotherShopperBuys(3, 1, '미나') })
  await screen.findByRole('article')
  await shop.restart()
  await shop.anotherShopperBuys(1, 1, '준호')
  await shop.moveOrder(1, 'packed')
  await shop.anotherShopperBuys(2, 1, '준호')
  await waitFor(() => expect(orders()).toEqual(['주문 3, 준호님', '주문 2, 준호님', '주문 1, 미나님']))
  expect(await within(screen.getByRole('article', { name: '주문 1, 미나님' })).findByText('상품준비중')).toBeDefined()
})

it('status and words narrow the list down, in the address too', async () => {
  const { shop, user, reload } = await openAdmin({
    before: async (shop) => {
      await shop.anotherShopperBuys(1, 1, '미나')
      await shop.anotherShopperBuys(3, 1, '준호')
      await shop.moveOrder(1, 'packed')
    },
  })
  await user.selectOptions(await screen.findByLabelText('주문 상태'), '상품준비중')
  await waitFor(() => expect(orders()).toEqual(['주문 1, 미나님']))
  // What does not belong into it does not come into it.
  await shop.anotherShopperBuys(3, 1, '하루')
  await shop.moveOrder(3, 'packed')
  await reload()
  await waitFor(() => expect(orders()).toEqual(['주문 3, 하루님', '주문 1, 미나님']))
  expect(location.search).toBe('?status=packed')

  await user.type(screen.getByLabelText('주문 검색'), '미나')
  await waitFor(() => expect(orders()).toEqual(['주문 1, 미나님']))
  expect(new URLSearchParams(location.search).get('q')).toBe('미나')
  await user.clear(screen.getByLabelText('주문 검색'))
  await user.type(screen.getByLabelText('주문 검색'), '없는사람')
  await user.click(await screen.findByRole('button', { name: '전체 필터 지우기' }))
  await waitFor(() => expect(orders()).toHaveLength(3))
})

it('who is not signed in does so first, and comes back', async () => {
  await renderApp({ at: '/admin' })
  expect(await screen.findByRole('button', { name: '로그인' })).toBeDefined()
  expect(new URLSearchParams(location.search).get('next')).toBe('/admin')
})

it('a shopper finds no way to the admin, and there no orders', async () => {
  const { user } = await renderApp({ at: '/admin', as: 'mina' })
  expect(await screen.findByRole('heading', { level: 1, name: '관리자만 들어올 수 있어요' })).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'mina' }))
  expect(await screen.findByRole('menuitem', { name: '설정' })).toBeDefined()
  expect(screen.queryByRole('menuitem', { name: '가게 관리' })).toBeNull()
})

it('who is made an administrator, or is one no longer, sees so at once', async () => {
  const { shop, user } = await renderApp({
    at: '/admin',
    as: 'mina',
    before: (shop) => shop.changeRole('mina', 'administrator'),
  })
  expect(await screen.findByText('실시간')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'mina' }))
  expect(await screen.findByRole('menuitem', { name: '가게 관리' })).toBeDefined()
  await act(() => shop.changeRole('mina', 'shopper'))
  expect(await screen.findByRole('heading', { level: 1, name: '관리자만 들어올 수 있어요' })).toBeDefined()
})

it('a status that is chosen right after a text is typed keeps the text, in the field and in the address', async () => {
  const { user } = await openAdmin()
  const field = await screen.findByRole('searchbox', { name: '주문 검색' })
  await user.type(field, '미나')
  await user.selectOptions(screen.getByRole('combobox', { name: '주문 상태' }), 'paid')
  await waitFor(() =>
    expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual({ q: '미나', status: 'paid' }),
  )
  expect(field).toHaveProperty('value', '미나')
})
