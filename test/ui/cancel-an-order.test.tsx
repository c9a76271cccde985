import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { deferred } from '#test/support/realtime/deferred.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { breakOff, delay, loseAnswer } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

type User = Awaited<ReturnType<typeof renderApp>>['user']

/** Mina's page of the one order that she has placed. */
async function openOrder(language: 'ko' | 'en' = 'ko') {
  const app = await renderApp({
    at: '/orders',
    as: 'mina',
    language,
    goods: [{ goodsId: 3, stock: 10 }],
    before: (shop) => shop.anotherShopperBuys(3, 2, 'mina'),
  })
  const name = language === 'ko' ? /시원한 사이다/ : /Ice-Cold Lemon-Lime Soda/
  await app.user.click(await within(screen.getByRole('main')).findByRole('link', { name }))
  return app
}

const confirm = async (user: User) => {
  await user.click(await screen.findByRole('button', { name: '주문 취소' }))
  const dialog = within(await screen.findByRole('dialog', { name: '이 주문을 취소할까요?' }))
  await user.click(dialog.getByRole('button', { name: '주문 취소' }))
}

it('an order is cancelled after a confirmation; the page and the list say so', async () => {
  const { user, shop } = await openOrder()
  await user.click(await screen.findByRole('button', { name: '주문 취소' }))
  await user.click(screen.getByRole('button', { name: '그대로 두기' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await shop.stockOf(3)).toBe(8)

  await confirm(user)
  expect(await screen.findByText('주문을 취소했어요.')).toBeDefined()
  expect(screen.getByRole('listitem', { current: 'step' }).textContent).toContain('취소됨')
  expect(screen.queryByRole('button', { name: '주문 취소' })).toBeNull()
  expect(await shop.stockOf(3)).toBe(10)

  act(() => history.back())
  expect(await within(screen.getByRole('main')).findByText('취소됨')).toBeDefined()
})

it('it was packed meanwhile: the shopper is told that it can’t be cancelled any more', async () => {
  const { user, shop } = await openOrder()
  const packed = deferred()
  delay('cancelOrder', packed.promise)
  await confirm(user)
  await shop.moveOrder(1, 'packed')
  packed.resolve()
  expect(await screen.findByText(/이미 포장해서 취소할 수 없어요/)).toBeDefined()
  await waitFor(() => expect(screen.getByRole('listitem', { current: 'step' }).textContent).toContain('상품준비중'))
  expect(screen.queryByRole('button', { name: '주문 취소' })).toBeNull()
  expect(await shop.stockOf(3)).toBe(8)
})

it('the answer is lost: pressing again says that it is cancelled, and the pieces come back once', async () => {
  const { user, shop } = await openOrder()
  const calls = watchCalls('cancelOrder')
  breakOff('cancelOrder', { once: true })
  await confirm(user)
  expect(await screen.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  expect(await shop.stockOf(3)).toBe(8)

  loseAnswer('cancelOrder')
  await confirm(user)
  // The event tells of it, without the answer.
  expect(await screen.findByText('주문을 취소했어요.')).toBeDefined()
  await waitFor(() => expect(screen.queryByText(/가게에 연결할 수 없어요/)).toBeNull())
  expect(await shop.stockOf(3)).toBe(10)
  expect(calls).toHaveLength(2)
})

it('an order that an administrator packs can be cancelled no longer, as the page shows at once', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina' })
  await shop.anotherShopperBuys(3, 1, 'mina')
  act(() => history.pushState(null, '', '/orders'))
  await user.click(await within(screen.getByRole('main')).findByRole('link', { name: /시원한 사이다/ }))
  expect(await screen.findByRole('button', { name: '주문 취소' })).toBeDefined()
  await shop.moveOrder(1, 'packed')
  await waitFor(() => expect(screen.queryByRole('button', { name: '주문 취소' })).toBeNull())
})

it('in English', async () => {
  const { user } = await openOrder('en')
  await user.click(await screen.findByRole('button', { name: 'Cancel order' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Cancel this order?' }))
  await user.click(dialog.getByRole('button', { name: 'Cancel order' }))
  expect(await screen.findByText('We canceled your order.')).toBeDefined()
})
