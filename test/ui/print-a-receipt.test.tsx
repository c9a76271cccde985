import { act, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

it('an order is printed from its page', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {})
  const { user } = await renderApp({
    at: '/orders',
    as: 'mina',
    before: (shop) => shop.anotherShopperBuys([1, 3], 2, 'mina'),
  })
  await user.click(await within(screen.getByRole('main')).findByRole('link', { name: /시원한 콜라/ }))
  await user.click(await screen.findByRole('button', { name: '영수증 인쇄' }))
  expect(print).toHaveBeenCalledOnce()
  expect(screen.getByText('2개 (개당 4,500원)')).toBeDefined()
})

/** The values of a part of the receipt, by their names. */
const linesOf = (part: string) =>
  within(screen.getByRole('region', { name: part }))
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`)

it('a receipt says how an order was paid, the tax in what was paid, and who sells, in both languages', async () => {
  const { services } = await renderApp({ at: '/settings', as: 'mina' })
  const { order } = await call('createOrder', {
    body: {
      items: [{ goodsId: 1, quantity: 2 }],
      recipient: { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' },
      payment: { expectedTotal: 9000 },
    },
    idempotencyKey: 'order-of-a-receipt',
  })
  act(() => history.pushState(null, '', `/orders/${order.orderId}`))
  await screen.findByRole('heading', { name: '주문 상세' })
  expect(linesOf('결제와 세금')).toEqual([
    '결제 방법: 모의 결제 (실제로 청구되지 않아요)',
    '공급가액: 8,182원',
    '부가가치세: 818원',
  ])
  expect(linesOf('판매자')).toContain('사업자등록번호: 000-00-00000')

  act(() => services.language.set('en'))
  expect(linesOf('Payment and tax')).toEqual([
    'Payment method: Simulated payment (nothing was charged)',
    'Net amount: ₩8,182',
    'VAT (10%): ₩818',
  ])
  expect(linesOf('Seller')).toContain('Name: Jangteo (a fictional shop)')
})

it('the receipt of a cancelled order says so', async () => {
  const { user, shop } = await renderApp({
    at: '/orders',
    as: 'mina',
    before: (open) => open.anotherShopperBuys(1, 2, 'mina'),
  })
  await user.click(await within(screen.getByRole('main')).findByRole('link', { name: /시원한 콜라/ }))
  await screen.findByRole('heading', { name: '주문 상세' })
  await shop.moveOrder(1, 'cancelled')
  expect(await screen.findByText(/취소된 주문이에요/)).toBeDefined()
})
