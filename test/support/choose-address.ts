import type { Page } from '@playwright/test'

/** Finds an address on the order page, as a shopper would. */
export async function chooseAddress(page: Page): Promise<void> {
  await page.getByRole('button', { name: '주소 찾기' }).click()
  const dialog = page.getByRole('dialog', { name: '주소 찾기' })
  await dialog.getByRole('searchbox').fill('세종대로 110')
  await dialog.getByRole('button', { name: /서울특별시청/ }).click()
}
