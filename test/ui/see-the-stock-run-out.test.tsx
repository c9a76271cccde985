import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openLiveShop } from '#test/support/open-live-shop.tsx'

it('the list and the goods page follow what others buy, down to sold out', async () => {
  const { shop, user } = await openLiveShop({ goods: [{ goodsId: 3, stock: 4, name: '마지막 사이다' }] })
  await user.type(screen.getByRole('searchbox'), '마지막{Enter}')
  const card = await screen.findByRole('link', { name: /마지막 사이다/ })
  expect(await within(card).findByText('4개 남음')).toBeDefined()
  await shop.anotherShopperBuys(3, 1)
  expect(await within(card).findByText('3개 남음')).toBeDefined()

  await user.click(card)
  await screen.findByRole('heading', { level: 1, name: '마지막 사이다' })
  expect(screen.getByRole('link', { name: '바로 구매' })).toBeDefined()
  await shop.anotherShopperBuys(3, 3)
  expect(await screen.findByRole('button', { name: '품절' })).toHaveProperty('disabled', true)
  expect(screen.queryByRole('link', { name: '바로 구매' })).toBeNull()
})
