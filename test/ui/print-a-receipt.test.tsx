import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
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
