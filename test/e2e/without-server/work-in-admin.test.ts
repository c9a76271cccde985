import { expect } from '@playwright/test'
import { callFrom, orderOf, signIn, test } from '#test/support/browser/tab-shop-test.ts'

test('an order of one tab stands on the admin of another, its steps go back, and people are counted over tabs', async ({
  openTab,
}) => {
  const admin = await openTab()
  await signIn(admin, 'admin@jangteo.example', 'jangteo-admin')
  await admin.goto('/admin')
  await expect(admin.getByText('지금 0명이 둘러보고 있어요')).toBeVisible()

  const shopper = await openTab()
  await signIn(shopper, 'haneul@jangteo.example', 'jangteo-haneul')
  await expect(admin.getByText('지금 1명이 둘러보고 있어요')).toBeVisible()
  const guest = await openTab('/')
  await expect(admin.getByText('지금 2명이 둘러보고 있어요')).toBeVisible()
  await guest.close()
  await expect(admin.getByText('지금 1명이 둘러보고 있어요')).toBeVisible()

  const { body } = await callFrom(shopper, 'POST /api/orders', { key: 'attempt-1', body: orderOf(3) })
  const { orderId } = Object(body.order)
  const order = admin.getByRole('row', { name: '주문 1, 하늘님' })
  await expect(order).toBeVisible()
  await shopper.goto(`/orders/${orderId}`)
  const current = shopper.getByRole('list', { name: '주문 진행 상황' }).locator('[aria-current=step]')
  await expect(current).toContainText('결제완료')
  await order.getByRole('button', { name: '상품 준비' }).click()
  await expect(current).toContainText('상품준비중')
  await expect(admin.getByRole('rowheader')).toHaveCount(1)
})
