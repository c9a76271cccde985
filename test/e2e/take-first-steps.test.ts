import { expect } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'
import { startBuiltServer } from '#test/support/server/start-built-server.ts'

test('an address may name a stop', async ({ openBrowser }) => {
  const page = await openBrowser()
  await page.goto('/lab#emits')
  await expect(page.getByRole('heading', { name: /누가 듣나요/ })).toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport()
})

test('with LAB=off the page says so, and the shop is open', async ({ page }) => {
  const server = await startBuiltServer({ LAB: 'off' })
  try {
    await page.goto(`${server.url}/lab`)
    await expect(page.getByRole('heading', { name: '지금은 첫걸음을 닫아 두었어요' })).toBeVisible()
    await expect(page.getByRole('button', { name: '소켓 네 개 연결하기' })).toBeHidden()
    await page.getByRole('link', { name: '상품 보러 가기' }).click()
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  } finally {
    await server.dispose()
  }
})
