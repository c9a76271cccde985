import { expect } from '@playwright/test'
import { test } from '#test/support/browser/tab-shop-test.ts'

test('every address can be opened and reloaded, the first time too', async ({ openTab }) => {
  const page = await openTab('/goods/3')
  await expect(page.getByRole('heading', { name: '시원한 사이다' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '시원한 사이다' })).toBeVisible()
  await page.goto('/?category=drink')
  await expect(page.getByRole('main').getByRole('link', { name: /시원한 콜라 제로/ })).toBeVisible()
  await page.goto('/nowhere/at/all')
  await expect(page.getByRole('heading', { name: '찾는 페이지가 없어요' }).first()).toBeVisible()
})
