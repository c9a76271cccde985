import { expect } from '@playwright/test'
import { findViolationsInBothWidths } from '#test/support/browser/find-violations.ts'
import { test } from '#test/support/browser/shop-test.ts'

test('on a phone a tap chooses a variant where it stands, and Back leaves the product', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  await page.goto('/?category=vegetables')
  await page.getByRole('link', { name: /감자 2kg/ }).click()
  const weight = page.getByRole('group', { name: '무게' })
  await weight.scrollIntoViewIfNeeded()
  const five = weight.getByText('5kg', { exact: true })
  const before = await page.evaluate(() => window.scrollY)
  await five.click()
  await expect(page.getByRole('heading', { level: 1, name: '감자 5kg' })).toBeAttached()
  await expect(page).toHaveURL(/\/goods\/80$/)
  await expect(weight.getByRole('radio', { name: /^5kg/ })).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  for (const label of await weight.locator('label').all())
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await findViolationsInBothWidths(page)).toEqual([])

  await page.reload()
  await expect(weight.getByRole('radio', { name: /^5kg/ })).toBeChecked()
  await page.goBack()
  await expect(page).toHaveURL(/category=vegetables$/)
})

test('by keyboard alone a combination is chosen, in dark colours and in English', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark', locale: 'en-US' })
  await page.goto('/goods/9')
  const rolls = page.getByRole('group', { name: 'Rolls' })
  await rolls.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/\/goods\/97$/)
  await expect(page.getByRole('heading', { level: 1, name: '3-Ply Toilet Paper, 12 Rolls' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Thickness' }).getByRole('radio', { name: /^4-ply/ })).toBeDisabled()
  await page.keyboard.press('ArrowUp')
  await expect(page).toHaveURL(/\/goods\/9$/)
  expect(await findViolationsInBothWidths(page)).toEqual([])
})
