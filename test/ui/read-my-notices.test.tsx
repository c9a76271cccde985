import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const rows = async () => within(await screen.findByRole('main')).findAllByRole('listitem')
const unread = async () => (await call('listNotices', { query: {} })).unread

it('a shopper hears that an order is on its way, reads it, and follows it to the order', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina' })
  await shop.anotherShopperBuys([3, 1], 1, 'mina')
  await shop.moveOrder(1, 'packed')
  await shop.moveOrder(1, 'shipped')
  await user.click(await screen.findByRole('link', { name: '알림, 읽지 않은 알림 2개' }))

  expect(await screen.findByRole('heading', { level: 1, name: '알림' })).toBeDefined()
  const [newest, older] = await rows()
  expect(newest?.textContent).toContain('새 알림')
  expect(newest?.textContent).toContain('시원한 사이다 외 1개의 상품')
  expect(newest?.textContent).toContain('배송을 시작했어요.')
  expect(older?.textContent).toContain('주문하신 상품을 준비하고 있어요.')
  await waitFor(async () => expect(await unread()).toBe(0))
  expect(await screen.findByRole('link', { name: '알림' })).toBeDefined()

  await user.click(within(newest ?? expect.fail('there is no notice')).getByRole('link'))
  expect(await screen.findByRole('heading', { name: '주문 상세' })).toBeDefined()
})

it('news that come while the list is open show at once, and count as read', async () => {
  const { shop } = await openLiveShop({ as: 'mina', goods: [{ goodsId: 3, stock: 0 }] })
  act(() => history.pushState(null, '', '/notices'))
  expect(await screen.findByRole('heading', { name: '아직 알림이 없어요' })).toBeDefined()
  await call('askForRestock', { params: { goodsId: 3 } })
  await shop.changeGoods(3, { stock: 2 })
  const [notice] = await rows()
  expect(notice?.textContent).toContain('다시 들어왔어요.')
  expect(
    within(notice ?? expect.fail())
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('/goods/3')
  await waitFor(async () => expect(await unread()).toBe(0))
})

it('what is read on another device is read here', async () => {
  const { shop } = await openLiveShop({ as: 'mina' })
  await shop.anotherShopperBuys(3, 1, 'mina')
  await shop.moveOrder(1, 'packed')
  await screen.findByRole('link', { name: '알림, 읽지 않은 알림 1개' })
  const { notices } = await call('listNotices', { query: {} })
  await call('readNotices', { body: { upTo: notices[0]?.noticeId ?? 0 } })
  expect(await screen.findByRole('link', { name: '알림' })).toBeDefined()
})

it('many notices are shown page by page', async () => {
  const { user } = await renderApp({
    at: '/notices',
    as: 'mina',
    before: async (shop) => {
      for (let order = 1; order <= 11; order += 1) {
        await shop.anotherShopperBuys(3, 1, 'mina')
        await shop.moveOrder(order, 'packed')
        await shop.moveOrder(order, 'cancelled')
      }
    },
  })
  expect(await rows()).toHaveLength(20)
  await user.click(screen.getByRole('button', { name: '더 보기' }))
  await waitFor(async () => expect(await rows()).toHaveLength(22))
})

it('a guest is asked to sign in', async () => {
  await renderApp({ at: '/notices' })
  expect(await screen.findByRole('heading', { name: '로그인' })).toBeDefined()
})

it('a list that can’t be loaded says so', async () => {
  await renderApp({ at: '/notices', as: 'mina', before: () => void breakOff('listNotices') })
  expect(await screen.findByText('가게에 연결할 수 없어요')).toBeDefined()
})

it('in English', async () => {
  await renderApp({
    at: '/notices',
    as: 'mina',
    language: 'en',
    before: async (shop) => {
      await shop.anotherShopperBuys([3, 1], 1, 'mina')
      await shop.moveOrder(1, 'packed')
    },
  })
  const [notice] = await rows()
  expect(notice?.textContent).toContain('Ice-Cold Lemon-Lime Soda and 1 more')
  expect(notice?.textContent).toContain('We’re packing your order.')
})
