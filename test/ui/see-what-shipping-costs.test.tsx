import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The amount of a price line with what is said of it, by its name. */
const amountOf = (place: ReturnType<typeof within>, name: string) =>
  [...(place.getByText(name).closest('div')?.querySelectorAll('dd') ?? [])].map((dd) => dd.textContent).join(' ')

it('a product’s page says what shipping costs', async () => {
  await renderApp({ at: '/goods/1' })
  expect(await within(await screen.findByRole('article')).findByText(/^배송비 3,000원, .*30,000원 이상/)).toBeDefined()
})

it('the cart says what shipping costs, and how much is missing until it is free', async () => {
  const { user } = await renderApp({
    at: '/cart',
    as: 'mina',
    goods: [{ goodsId: 1, price: 14_000, stock: 10 }],
    before: (shop) => shop.putsIntoCart('mina', 1, 2),
  })
  const cart = within(await screen.findByRole('region', { name: '총 상품금액' }))
  expect(amountOf(cart, '배송비')).toBe('3,000원 2,000원 더 담으면 무료 배송')
  expect(amountOf(cart, '총 결제금액')).toBe('31,000원')

  await user.click(screen.getByRole('button', { name: /하나 늘리기/ }))
  expect(amountOf(cart, '배송비')).toBe('무료')
  expect(amountOf(cart, '총 결제금액')).toBe('42,000원')
})

it('a guest sees the fee before signing in, and nothing is charged for a cart without anything to order', async () => {
  localStorage.setItem('guest-cart', JSON.stringify([{ goodsId: 1, quantity: 1 }]))
  const { shop } = await renderApp({
    at: '/cart',
    goods: [{ goodsId: 1, price: 3000, stock: 10 }],
  })
  const cart = within(await screen.findByRole('region', { name: '총 상품금액' }))
  expect(amountOf(cart, '배송비')).toBe('3,000원 27,000원 더 담으면 무료 배송')
  await shop.changeGoods(1, { stock: 0 })
  await screen.findByText('지금 주문할 수 있는 상품이 없어요.')
  expect(amountOf(cart, '총 결제금액')).toBe('0원')
})

it('what is paid is the same in the order form, on the button, in the order and in the list of orders', async () => {
  const { user } = await renderApp({
    at: '/order?goodsId=1&quantity=2',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10, price: 3000 }],
  })
  const form = within(await screen.findByRole('region', { name: '주문 상품' }))
  expect(amountOf(form, '상품 금액')).toBe('6,000원')
  expect(amountOf(form, '배송비')).toBe('3,000원 24,000원 더 담으면 무료 배송')
  expect(amountOf(form, '총 결제금액')).toBe('9,000원')
  await fillInRecipient(user)
  await user.click(screen.getByRole('button', { name: '9,000원 결제하기' }))
  await payByCard(user)
  await screen.findByRole('heading', { name: '결제완료' })
  const main = within(screen.getByRole('main'))
  expect(amountOf(main, '배송비')).toBe('3,000원')
  expect(amountOf(main, '총 결제금액')).toBe('9,000원')
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  const [order] = await within(screen.getByRole('main')).findAllByRole('listitem')
  expect(order?.textContent).toContain('9,000원')
})

it('in English, too', async () => {
  const { services } = await renderApp({
    at: '/order?goodsId=1&quantity=2',
    as: 'mina',
    goods: [{ goodsId: 1, price: 3000 }],
  })
  await screen.findByRole('region', { name: '주문 상품' })
  act(() => services.language.set('en'))
  const form = within(await screen.findByRole('region', { name: 'Products' }))
  expect(amountOf(form, 'Shipping')).toBe('₩3,000 Add ₩24,000 more for free shipping')
  expect(screen.getByRole('button', { name: 'Pay ₩9,000' })).toBeDefined()
})
