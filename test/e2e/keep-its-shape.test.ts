import { expect } from '@playwright/test'
import { openAdmin, signUp, test } from '#test/support/browser/shop-test.ts'

test('a long nickname leaves the menu’s arrow its size on a phone', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 } })
  const nickname = '아주아주긴닉네임을가진사람열여덟자'
  await signUp(page, nickname)
  const arrow = page.getByRole('button', { name: nickname }).locator('svg')
  expect(await arrow.boundingBox()).toMatchObject({ width: 16, height: 16 })
})

test('an empty cart stands in the middle of a wide window', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 1280, height: 800 } })
  await page.goto('/cart')
  const box = await page.getByRole('heading', { name: '장바구니가 비어 있어요' }).boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(640, 0)
})

test('a wrong price leaves the field beside it where it is', async ({ openBrowser }) => {
  const page = await openBrowser()
  await openAdmin(page, '/admin?tab=goods&edit=new')
  const [price, stock] = [page.getByLabel('가격 (원)'), page.getByLabel('재고 (개)')]
  // Both are in view, or the browser scrolls to the first.
  await price.fill('x')
  const before = await stock.boundingBox()
  await price.blur()
  await expect(page.getByText('가격은 0원 이상의 정수로 적어 주세요.')).toBeVisible()
  expect(await stock.boundingBox()).toEqual(before)
})
