import { expect } from '@playwright/test'
import { test } from '#test/support/browser/tab-shop-test.ts'

const viewers = (n: number) => `총 ${n}명이 이 상품을 구경하고 있습니다!`

test('the viewers of a page are counted over all tabs, as they come, turn away and die', async ({ openTab }) => {
  const one = await openTab('/goods/3')
  const two = await openTab('/goods/3')
  const three = await openTab('/goods/3')
  for (const page of [one, two, three]) await expect(page.getByText(viewers(3))).toBeVisible()

  await two.getByRole('link', { name: '장터 홈' }).click()
  for (const page of [one, three]) await expect(page.getByText(viewers(2))).toBeVisible()
  await two.goBack()
  for (const page of [one, two, three]) await expect(page.getByText(viewers(3))).toBeVisible()

  // As a crash, in which a tab has no last words.
  await three.evaluate(() => Object.assign(BroadcastChannel.prototype, { postMessage: () => {} }))
  await three.close({ runBeforeUnload: false })
  for (const page of [one, two]) await expect(page.getByText(viewers(2))).toBeVisible()

  await two.reload()
  for (const page of [one, two]) await expect(page.getByText(viewers(2))).toBeVisible()
})
