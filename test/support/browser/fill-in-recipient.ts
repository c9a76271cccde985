import type { Page } from '@playwright/test'

/** Says on the order page who it is for, with an address that is looked up, as a shopper would. */
export async function fillInRecipient(page: Page, name = '김미나', phone = '010-1234-5678'): Promise<void> {
  await page.getByLabel('받는 사람').fill(name)
  await page.getByLabel('연락처').fill(phone)
  await page.getByRole('button', { name: '주소 찾기' }).click()
  const dialog = page.getByRole('dialog', { name: '주소 찾기' })
  await dialog.getByRole('searchbox').fill('세종대로 110')
  await dialog.getByRole('button', { name: /서울특별시청/ }).click()
}
