import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const recipient = { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' }
const order = async (key: string, ...goodsIds: number[]) =>
  call('createOrder', {
    body: { items: goodsIds.map((goodsId) => ({ goodsId, quantity: 1 })), recipient },
    idempotencyKey: `look-up-orders-${key}`,
  })

it('orders are listed newest first, further ones on demand, and each can be opened', async () => {
  const { user } = await renderApp({ at: '/settings', as: 'mina' })
  for (let count = 1; count <= 11; count += 1) await order(String(count), 1)
  await order('last', 2, 3)
  await user.click(screen.getByRole('link', { name: '내 주문' }))

  // Not in its notice, which tells of it too.
  const first = await within(screen.getByRole('main')).findByRole('link', { name: /시원한 콜라 제로 외 1개의 상품/ })
  const orders = () => within(screen.getByRole('main')).getAllByRole('listitem')
  expect(orders()).toHaveLength(10)
  expect(within(orders()[0] ?? document.body).getByText('시원한 콜라 제로 외 1개의 상품')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '더 보기' }))
  await screen.findByText('결제완료', { selector: 'li:nth-child(12) *' })
  expect(screen.queryByRole('button', { name: '더 보기' })).toBeNull()
  // The button is gone, and the keyboard goes on where it was.
  expect(document.activeElement).not.toBe(document.body)

  await user.click(first)
  expect(await screen.findByRole('heading', { name: '주문 상세' })).toBeDefined()
  const total = (await screen.findByText('총 결제금액')).parentElement ?? document.body
  expect(within(total).getByText('5,700원')).toBeDefined()
})

it('without orders the page leads to the goods', async () => {
  await renderApp({ at: '/orders', as: 'mina' })
  expect(await screen.findByText('아직 주문이 없어요')).toBeDefined()
})

it('somebody else’s order is not found', async () => {
  const { shop, services } = await renderApp({ at: '/settings', as: 'mina' })
  const { order: hers } = await order('hers', 1)
  const { userId, nickname, role } = await shop.signIn('eve')
  act(() => services.signedIn.set({ userId, nickname, role }))
  act(() => history.pushState(null, '', `/orders/${hers.orderId}`))
  expect(await screen.findByRole('heading', { level: 1, name: '주문을 찾을 수 없어요' })).toBeDefined()
})

it('the done page can be opened again', async () => {
  const { user } = await renderApp({ at: '/orders', as: 'mina' })
  const { order: placed } = await order('again', 1)
  act(() => history.pushState(null, '', `/orders/${placed.orderId}/done`))
  expect(await screen.findByText('mina님, 주문해주셔서 감사합니다 :)')).toBeDefined()
  await user.click(screen.getByRole('link', { name: '계속 둘러보기' }))
  expect(location.pathname).toBe('/')
})
