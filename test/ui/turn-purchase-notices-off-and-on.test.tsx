import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'

const notices = () => screen.getByRole('region', { name: '구매 알림' })
const recent = () => screen.findByRole('region', { name: '최근 구매' })

it('notices are stopped for good, and turned on again', async () => {
  const { shop, user, services } = await openLiveShop()
  await shop.anotherShopperBuys(1)
  await user.click(await within(notices()).findByRole('button', { name: '그만 보기' }))
  expect(within(notices()).queryByRole('listitem')).toBeNull()
  expect(within(notices()).getByRole('status').textContent).toMatch(/설정에서 다시 켤 수 있어요/)
  expect(localStorage.getItem('purchase-notices')).toBe('false')

  await shop.anotherShopperBuys(2)
  await within(await recent()).findByText('시원한 콜라 제로')
  expect(within(notices()).queryByRole('listitem')).toBeNull()

  services.purchases.notices.set(true)
  await shop.anotherShopperBuys(3)
  expect(await within(notices()).findByRole('link', { name: /시원한 사이다/ })).toBeDefined()
})
