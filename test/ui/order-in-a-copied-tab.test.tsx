import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const elsewhere = { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' }

it('a tab that was duplicated on the order page places an order of its own for other goods', async () => {
  const { user, shop, reload } = await renderApp({
    at: '/order',
    as: 'mina',
    before: (opening) => opening.putsIntoCart('mina', 1),
  })
  await fillInRecipient(user)
  const copied = Object.entries(sessionStorage)
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()

  await reload(async () => {
    sessionStorage.clear()
    for (const [key, value] of copied) sessionStorage.setItem(key, String(value))
    await shop.putsIntoCart('mina', 3)
    history.replaceState(null, '', '/order')
  })
  await user.click(await screen.findByRole('button', { name: /^4,500원/ }))
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  await waitFor(() => expect(within(screen.getByRole('main')).getAllByRole('listitem')).toHaveLength(2))
})

it('an attempt without an answer that a copy of the tab has settled does not swallow an order for other goods', async () => {
  const { user, shop, reload } = await renderApp({
    at: '/order',
    as: 'mina',
    before: (opening) => opening.putsIntoCart('mina', 1),
  })
  await fillInRecipient(user)
  const lift = breakOff('createOrder')
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await screen.findByText(/주문이 접수되지 않았어요/)
  lift()
  // Duplicated now: the copy looks for the order, and there is none yet.
  await reload()
  await screen.findByDisplayValue('서울특별시 종로구 사직로 161')
  const [, key] = Object.entries(sessionStorage).find(([name]) => name.startsWith('order-attempt')) ?? []
  await call('createOrder', {
    body: { items: [{ goodsId: 1, quantity: 1 }], recipient: elsewhere, from: 'cart' },
    idempotencyKey: Object(JSON.parse(String(key))).key,
  })
  await shop.putsIntoCart('mina', 3)
  await user.click(await screen.findByRole('button', { name: /^4,500원/ }))
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  await waitFor(() => expect(within(screen.getByRole('main')).getAllByRole('listitem')).toHaveLength(2))
})
