import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Order } from '#app/contract/order.ts'
import { call } from '#app/shared/api/call.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { answer } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const progress = async (name = '주문 진행 상황') => within(await screen.findByRole('list', { name }))
const steps = async (name?: string) => (await progress(name)).getAllByRole('listitem').map((step) => step.textContent)
const current = async (name?: string) => (await progress(name)).getByRole('listitem', { current: 'step' }).textContent

/** The shopper's one order, opened on the page that is live. */
async function openOrder(language: 'ko' | 'en' = 'ko') {
  const app = await openLiveShop({ as: 'mina', language })
  await app.shop.anotherShopperBuys(3, 1, 'mina')
  act(() => history.pushState(null, '', '/orders'))
  const name = language === 'ko' ? /시원한 사이다/ : /Ice-Cold Lemon-Lime Soda/
  await app.user.click(await within(screen.getByRole('main')).findByRole('link', { name }))
  return app
}

it('the page of an order shows each step as it is taken, with its time, and those to come', async () => {
  const { shop } = await openOrder()
  expect(await steps()).toEqual([expect.stringMatching(/^결제완료.*12:00$/), '상품준비중', '배송중', '배송완료'])
  expect(await current()).toContain('결제완료')

  vi.setSystemTime('2026-03-02T13:05:00+09:00')
  await shop.moveOrder(1, 'packed')
  await waitFor(async () => expect(await current()).toMatch(/^상품준비중.*1:05$/))
  vi.setSystemTime('2026-03-03T09:30:00+09:00')
  await shop.moveOrder(1, 'shipped')
  await waitFor(async () => expect(await current()).toMatch(/^배송중.*3\. 3\..*9:30$/))
  expect(await steps()).toEqual([
    expect.stringMatching(/12:00$/),
    expect.stringMatching(/1:05$/),
    expect.stringMatching(/9:30$/),
    '배송완료',
  ])
})

it('nothing comes after a cancellation', async () => {
  const { shop } = await openOrder()
  await progress()
  await shop.moveOrder(1, 'packed')
  await shop.moveOrder(1, 'cancelled')
  await waitFor(async () => expect(await current()).toContain('취소됨'))
  expect(await steps()).toEqual([
    expect.stringContaining('결제완료'),
    expect.stringContaining('상품준비중'),
    expect.stringMatching(/^취소됨.*12:00$/),
  ])
})

it('times that nobody knows are left out', async () => {
  const { shop } = await renderApp({ at: '/settings', as: 'mina' })
  await shop.anotherShopperBuys(3, 1, 'mina')
  const [placed] = (await call('listOrders', { query: {} })).orders
  if (!placed) throw new Error('there is no order')
  const order: Order = { ...placed, status: 'shipped' }
  answer('getOrder', { order })
  act(() => history.pushState(null, '', `/orders/${order.orderId}`))
  expect(await steps()).toEqual(['결제완료', '상품준비중', '배송중', '배송완료'])
  expect(await current()).toBe('배송중')
})

it('in English', async () => {
  await openOrder('en')
  expect(await steps('Order progress')).toEqual([
    expect.stringMatching(/^Paid.*Mar 2, 2026, 12:00.PM$/),
    'Being packed',
    'On its way',
    'Delivered',
  ])
})
