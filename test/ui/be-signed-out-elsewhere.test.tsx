import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'

it('who signed out elsewhere is a guest here too, and still receives what others buy', async () => {
  const { shop } = await openLiveShop({ as: 'mina' })
  expect(screen.queryByRole('link', { name: '로그인' })).toBeNull()
  await shop.signOutEverywhere('mina')
  expect(await screen.findByRole('link', { name: '로그인' })).toBeDefined()
  expect(screen.queryByText(/mina/)).toBeNull()
  await shop.anotherShopperBuys(1)
  const recent = within(screen.getByRole('region', { name: '최근 구매' }))
  expect(await recent.findByText('시원한 콜라')).toBeDefined()
})
