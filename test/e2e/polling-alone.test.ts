import { expect } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { test } from '#test/support/browser/shop-test.ts'

test('where WebSocket is blocked, purchases and viewers come by polling', async ({ server, openBrowser }) => {
  const page = await openBrowser()
  // As a proxy that does not know WebSocket.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebSocket'))
  const other = await openBrowser()
  await page.goto('/goods/3')
  await other.goto('/goods/3')
  await expect(page.getByText('총 2명이 이 상품을 구경하고 있습니다!')).toBeVisible()
  const buyer = await createApiShopper(server.url, 'haru')
  await buyer.buys(1)
  await expect(page.getByRole('region', { name: '구매 알림' })).toContainText('haru님')
})
