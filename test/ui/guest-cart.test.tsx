import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { delay, loseAnswer, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

it('a guest puts goods aside, is told what is in the cart, and finds it there', async () => {
  const { user } = await renderApp({ at: '/goods/1', goods: [{ goodsId: 1, stock: 50 }] })
  await user.click(await screen.findByRole('button', { name: '장바구니에 담기' }))
  expect(await screen.findAllByText('시원한 콜라 1개를 담았어요. 소계 3,000원')).not.toHaveLength(0)
  expect(screen.getByRole('link', { name: '장바구니, 1개' })).toBeDefined()

  await user.click(screen.getByRole('button', { name: '장바구니에 담기' }))
  expect(await screen.findByRole('link', { name: '장바구니, 2개' })).toBeDefined()
  await user.click(await screen.findByRole('link', { name: '장바구니 보기' }))

  expect(await screen.findByRole('heading', { name: '장바구니' })).toBeDefined()
  const summary = within(await screen.findByRole('region', { name: '총 상품금액' }))
  expect(summary.getByText('6,000원')).toBeDefined()
  expect(summary.getByText(/총 수량 2개/)).toBeDefined()
  expect(screen.getByRole('link', { name: '구매하기' })).toBeDefined()
})

it('several presses in a row are told by one message with the sum', async () => {
  const { user } = await renderApp({ at: '/goods/1', as: 'mina', goods: [{ goodsId: 1, stock: 50 }] })
  const add = await screen.findByRole('button', { name: '장바구니에 담기' })
  const slow = deferred()
  delay('addToCart', slow.promise, { once: true })
  for (let press = 1; press <= 5; press++) await user.click(add)
  slow.resolve()
  const told = '시원한 콜라 5개를 담았어요. 소계 15,000원'
  expect(await screen.findByRole('complementary', { name: told })).toBeDefined()
  expect(screen.getAllByRole('complementary', { name: /담았어요/ })).toHaveLength(1)

  // What has been read and closed is not told again.
  await user.click(screen.getByRole('button', { name: '알림 닫기' }))
  await user.click(add)
  expect(await screen.findByRole('complementary', { name: '시원한 콜라 1개를 담았어요. 소계 3,000원' })).toBeDefined()
})

it('no more can be put aside than is in stock', async () => {
  const { user } = await renderApp({ at: '/goods/1', goods: [{ goodsId: 1, stock: 1 }] })
  await user.click(await screen.findByRole('button', { name: '장바구니에 담기' }))
  await screen.findByRole('link', { name: '장바구니, 1개' })
  await user.click(screen.getByRole('button', { name: '장바구니에 담기' }))
  expect(await screen.findAllByText('시원한 콜라는 살 수 있는 1개가 이미 모두 담겨 있어요.')).not.toHaveLength(0)
  expect(screen.getByRole('link', { name: '장바구니, 1개' })).toBeDefined()
})

it('what a guest has put aside is added to the account’s cart at sign-in, as far as stock goes', async () => {
  localStorage.setItem(
    'guest-cart',
    JSON.stringify([
      { goodsId: 1, quantity: 2 },
      { goodsId: 2, quantity: 9 },
    ]),
  )
  const { user, shop } = await renderApp({ at: '/cart', goods: [{ goodsId: 2, stock: 4 }] })
  const { email } = await shop.signIn('mina')
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 3 } })

  await user.click(await screen.findByRole('link', { name: '구매하기' }))
  await user.click(await screen.findByRole('link', { name: '로그인하고 주문하기' }))
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  await user.keyboard('{Enter}')

  expect(await screen.findByRole('heading', { name: '주문하기' })).toBeDefined()
  expect(await screen.findByRole('link', { name: '장바구니, 9개' })).toBeDefined()
  expect(screen.getAllByText('담아 두신 상품 2가지를 장바구니에 옮겼어요. 수량은 재고에 맞췄어요.')).not.toHaveLength(0)
  expect(localStorage.getItem('guest-cart')).toBe('[]')
  // 5 × 3,000 + 4 × 1,200
  expect(screen.getByRole('button', { name: '22,800원 결제하기' })).toBeDefined()
})

it('a line that can’t be written at sign-in stays in the browser', async () => {
  localStorage.setItem(
    'guest-cart',
    JSON.stringify([
      { goodsId: 1, quantity: 2 },
      { goodsId: 2, quantity: 1 },
    ]),
  )
  const { user, shop } = await renderApp({ at: '/sign-in' })
  const { email } = await shop.signIn('mina')
  refuse('mergeCart', 'unavailable')
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  const writes = watchCalls('mergeCart')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(writes).not.toHaveLength(0))
  expect(JSON.parse(localStorage.getItem('guest-cart') ?? '')).toHaveLength(2)
})

it('a line that waits to be written once more is not written into the cart of the next account', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  localStorage.setItem('guest-cart', JSON.stringify([{ goodsId: 1, quantity: 2 }]))
  const { user, shop, services } = await renderApp({ at: '/sign-in' })
  const { email } = await shop.signIn('mina')
  refuse('mergeCart', 'unavailable', { once: true })
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  const writes = watchCalls('mergeCart')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(writes).toHaveLength(1))

  const eve = await shop.signIn('eve')
  act(() => services.signedIn.set(eve))
  await act(() => vi.advanceTimersByTimeAsync(20_000))
  expect((await call('getCart', {})).cart).toEqual([])
  expect(writes).toHaveLength(1)
})

it('the answer of the merge is lost: after a reload what was put aside is in the cart once, not twice', async () => {
  localStorage.setItem('guest-cart', JSON.stringify([{ goodsId: 3, quantity: 2 }]))
  const { user, shop, reload } = await renderApp({ at: '/sign-in' })
  const { email } = await shop.signIn('mina')
  loseAnswer('mergeCart')
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  const merges = watchCalls('mergeCart')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(merges).toHaveLength(1))
  await reload()
  expect(await screen.findByRole('link', { name: '장바구니, 2개' })).toBeDefined()
  await waitFor(() => expect(localStorage.getItem('guest-cart')).toBe('[]'))
  expect((await call('getCart', {})).cart).toMatchObject([{ goods: { goodsId: 3 }, quantity: 2 }])
  expect(localStorage.getItem('guest-cart-merge')).toBe('null')
})

it('the answer of the merge is lost and the session ends: after the next sign-in it is in the cart once', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  localStorage.setItem('guest-cart', JSON.stringify([{ goodsId: 3, quantity: 2 }]))
  const { user, shop, services } = await renderApp({ at: '/sign-in' })
  const { email } = await shop.signIn('mina')
  loseAnswer('mergeCart')
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  const merges = watchCalls('mergeCart')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(merges).toHaveLength(1))
  refuse('mergeCart', 'unauthenticated', { once: true })
  await act(() => vi.advanceTimersByTimeAsync(5_000))
  await waitFor(() => expect(services.signedIn.get()).toBeNull())

  const mina = await shop.signIn('mina')
  act(() => services.signedIn.set(mina))
  await waitFor(() => expect(localStorage.getItem('guest-cart')).toBe('[]'))
  expect((await call('getCart', {})).cart).toMatchObject([{ goods: { goodsId: 3 }, quantity: 2 }])
})

it('what another tab of a guest has added, unheard of here, is kept', async () => {
  const { user } = await renderApp({ at: '/goods/1', goods: [{ goodsId: 1, stock: 50 }] })
  // Another tab's storage event has not arrived yet.
  localStorage.setItem(
    'guest-cart',
    JSON.stringify([
      { goodsId: 2, quantity: 1 },
      { goodsId: 1, quantity: 4 },
    ]),
  )
  await user.click(await screen.findByRole('button', { name: '장바구니에 담기' }))
  expect(await screen.findByRole('link', { name: '장바구니, 6개' })).toBeDefined()
})
