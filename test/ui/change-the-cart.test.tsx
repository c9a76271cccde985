import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { breakOff, delay, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const cartOf = async (quantity: number, stock = 50) => {
  const app = await renderApp({ at: '/settings', as: 'mina', goods: [{ goodsId: 1, stock }] })
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity } })
  // As another tab did it before this page was opened.
  await app.services.queryClient.invalidateQueries()
  await app.user.click(screen.getByRole('link', { name: /^장바구니/ }))
  await screen.findByRole('group', { name: '시원한 콜라: 수량' })
  return app
}
/** The page is told of the change by an event: it must not read the cart before the click. */
function holdNextRead(): () => void {
  let read = () => {}
  delay('getCart', new Promise<void>((resolve) => (read = resolve)), { once: true })
  return read
}
const quantity = () => screen.getByRole('status', { name: '시원한 콜라: 수량' }).textContent
const summary = () => within(screen.getByRole('region', { name: '총 상품금액' }))

it('quick clicks show at once and are written once', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  await cartOf(1)
  // Until the page has come to rest: StrictMode mounts it twice, and a page that is left writes what waits.
  await act(() => vi.advanceTimersByTimeAsync(100))
  const writes = watchCalls('changeCartItem')
  const more = screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' })
  for (let click = 0; click < 3; click++) {
    fireEvent.click(more)
    vi.advanceTimersByTime(349)
  }
  expect(quantity()).toBe('4')
  expect(screen.getByRole('link', { name: '장바구니, 4개' })).toBeDefined()
  expect(summary().getByText('12,000원')).toBeDefined()
  expect(summary().getByText(/총 수량 4개/)).toBeDefined()

  expect(writes).toHaveLength(0)
  vi.advanceTimersByTime(1)
  await waitFor(() => expect(writes).toHaveLength(1))
  expect(await writes[0]?.json()).toEqual({ quantity: 4, replaces: [1] })
  await waitFor(() => expect(quantity()).toBe('4'))
})

it('a late answer never shows an older quantity', async () => {
  const { user } = await cartOf(1)
  let answerNow = () => {}
  const answered = new Promise<void>((resolve) => {
    answerNow = resolve
  })
  delay('changeCartItem', answered, { once: true })
  const writes = watchCalls('changeCartItem')
  const more = screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' })
  await user.click(more)
  await waitFor(() => expect(writes).toHaveLength(1))
  await user.click(more)
  answerNow()
  await waitFor(() => expect(writes).toHaveLength(2))
  expect(await writes[1]?.json()).toEqual({ quantity: 3, replaces: [2] })
  expect(quantity()).toBe('3')
})

it('a change that can’t be written is rolled back, and the row says why', async () => {
  const { user } = await cartOf(2)
  breakOff('changeCartItem', { once: true })
  await user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  expect(quantity()).toBe('3')
  expect(
    await screen.findByText('연결이 끊겨 원래 수량으로 되돌렸어요. 연결을 확인하고 다시 시도해 주세요.'),
  ).toBeDefined()
  expect(quantity()).toBe('2')
})

it('an error is said in the shop’s words', async () => {
  const { user } = await cartOf(2)
  refuse('changeCartItem', 'goods_not_found', { once: true })
  await user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 줄이기' }))
  expect(await screen.findByText('찾으시는 상품이 없어요.')).toBeDefined()
})

it('what waits to be written is written on leaving the page', async () => {
  const { user } = await cartOf(1)
  const writes = watchCalls('changeCartItem')
  await user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  window.dispatchEvent(new Event('pagehide'))
  await waitFor(() => expect(writes).toHaveLength(1))
})

/** One more of the only line, in a page that is closed before the shop has seen the write; `meanwhile` is until the next visit. */
async function closeOverAChange(meanwhile?: (app: Awaited<ReturnType<typeof cartOf>>) => Promise<void>) {
  const app = await cartOf(1)
  const lift = breakOff('changeCartItem')
  delay('changeCartItem', new Promise(() => {}), { once: true })
  const writes = watchCalls('changeCartItem')
  await app.user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  await waitFor(() => expect(writes).toHaveLength(1))
  await app.reload(async () => {
    lift()
    await meanwhile?.(app)
  })
  return app
}

const inTheCart = async () => (await call('getCart', {})).cart.map((line) => line.quantity)
/** Goes to the goods list and waits for what loads last. */
async function untilLive({ user }: Awaited<ReturnType<typeof cartOf>>) {
  await user.click(screen.getByRole('link', { name: '장터 홈' }))
  await within(await screen.findByRole('region', { name: '최근 구매' })).findByText(/아직 구매가 없어요/)
}

it('what could not be written while the page was left is written when it is shown again', async () => {
  const { user, services } = await cartOf(1)
  const lift = breakOff('changeCartItem')
  const writes = watchCalls('changeCartItem')
  await user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  await waitFor(() => expect(writes).toHaveLength(1))
  await waitFor(() => expect(services.queryClient.isMutating()).toBe(0))
  lift()
  expect(quantity()).toBe('2')
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await waitFor(async () => expect(await inTheCart()).toEqual([2]))
  expect(screen.queryByText(/원래 수량으로 되돌렸어요/)).toBeNull()
})

it('what was still being written when the page was closed is written by the next visit, once', async () => {
  const app = await closeOverAChange()
  expect(await screen.findByRole('link', { name: '장바구니, 2개' })).toBeDefined()
  await waitFor(async () => expect(await inTheCart()).toEqual([2]))
  await untilLive(app)

  await app.reload(async () => void (await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 1 } })))
  await untilLive(app)
  expect(await inTheCart()).toEqual([1])
})

it('the next visit drops it, with a word, when another device has changed the line by then', async () => {
  await closeOverAChange(
    async () => void (await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 7 } })),
  )
  expect(await screen.findByText('그사이 장바구니가 바뀌었어요. 지금 수량을 확인해 주세요.')).toBeDefined()
  expect(quantity()).toBe('7')
})

it('it waits for its own account, and is not written into the cart of another one', async () => {
  const signInAs = async (name: string, { shop }: Awaited<ReturnType<typeof cartOf>>) => {
    const { userId, nickname, role } = await shop.signIn(name)
    localStorage.setItem('user', JSON.stringify({ userId, nickname, role }))
  }
  const app = await closeOverAChange(async (opened) => {
    await opened.shop.putsIntoCart('hana', 1, 1)
    await signInAs('hana', opened)
  })
  await untilLive(app)
  expect(await inTheCart()).toEqual([1])

  await app.reload(() => signInAs('mina', app))
  await waitFor(async () => expect(await inTheCart()).toEqual([2]))
})

it('a line that another device has changed meanwhile shows what it is now, with a word', async () => {
  const { user } = await cartOf(2)
  const read = holdNextRead()
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 7 } })
  await user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  expect(await screen.findByText('그사이 장바구니가 바뀌었어요. 지금 수량을 확인해 주세요.')).toBeDefined()
  read()
  expect(quantity()).toBe('7')
  await user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  await waitFor(async () => expect((await call('getCart', {})).cart).toMatchObject([{ quantity: 8 }]))
  expect(screen.queryByText(/^그사이/)).toBeNull()
})

it('a line that another device has removed meanwhile does not go without a word, and can be put back', async () => {
  const { user } = await cartOf(2)
  const read = holdNextRead()
  await call('removeCartLine', { params: { goodsId: 1 } })
  await user.click(screen.getByRole('button', { name: '시원한 콜라: 하나 늘리기' }))
  expect(await screen.findByText('시원한 콜라 삭제됨')).toBeDefined()
  read()
  expect(screen.getByText('그사이 장바구니가 바뀌었어요. 지금 수량을 확인해 주세요.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '시원한 콜라 삭제 되돌리기' }))
  await waitFor(async () => expect((await call('getCart', {})).cart).toMatchObject([{ quantity: 2 }]))
})

it('goods taken out can be put back, where they were', async () => {
  const { user } = await cartOf(2)
  await user.click(screen.getByRole('button', { name: '시원한 콜라 삭제' }))
  const undo = await screen.findByRole('button', { name: '시원한 콜라 삭제 되돌리기' })
  expect(document.activeElement).toBe(undo)
  await waitFor(() => expect(screen.queryByRole('link', { name: '구매하기' })).toBeNull())
  expect(await screen.findByRole('link', { name: '장바구니' })).toBeDefined()

  await user.click(undo)
  expect(quantity()).toBe('2')
  expect(await screen.findByRole('link', { name: '장바구니, 2개' })).toBeDefined()
})

it('more than is in stock is shown as it is, named, and left out of the order', async () => {
  await cartOf(5, 3)
  expect(quantity()).toBe('5')
  expect(screen.getByText('재고가 3개 남았어요. 수량을 줄이면 주문할 수 있어요.')).toBeDefined()
  expect(screen.getByText('지금 주문할 수 있는 상품이 없어요.')).toBeDefined()
  // The header counts what is in the cart; the total says how much of it is ordered.
  expect(await screen.findByRole('link', { name: '장바구니, 5개' })).toBeDefined()
  expect(screen.getByText(/총 수량 5개 중 0개/)).toBeDefined()
  expect(screen.queryByRole('link', { name: '구매하기' })).toBeNull()
})

it('an empty cart leads to the goods', async () => {
  await renderApp({ at: '/cart' })
  expect(await screen.findByText('장바구니가 비어 있어요')).toBeDefined()
  expect(screen.getByRole('link', { name: '상품 보러 가기' })).toBeDefined()
  expect(screen.queryByRole('link', { name: '구매하기' })).toBeNull()
})
