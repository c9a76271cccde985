import { expect } from '@playwright/test'
import { test } from '#test/support/browser/tab-shop-test.ts'

test('the shop goes on when the browser has stopped the idle worker that answers its calls', async ({ openTab }) => {
  const page = await openTab('/')
  const categories = page.getByRole('navigation', { name: '상품 카테고리' })
  await expect(categories.getByRole('link', { name: '과일' })).toBeVisible()
  const client = await page.context().newCDPSession(page)
  await client.send('ServiceWorker.enable')
  for (const category of ['과일', '음료']) {
    await client.send('ServiceWorker.stopAllWorkers')
    await categories.getByRole('link', { name: category }).click()
    await expect(page.locator('ul[aria-busy=false]').getByRole('link', { name: /원/ }).first()).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})
