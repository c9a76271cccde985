import { expect, type Page } from '@playwright/test'
import { scrollToGoodsChat } from '#test/support/browser/scroll-to-goods-chat.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

const panel = (page: Page) => page.getByRole('button', { name: /^상품 이야기/ })
const log = (page: Page) => page.getByRole('log', { name: '상품 이야기' })
const field = (page: Page) => page.getByRole('textbox', { name: '이 상품에 대해 말하기' })

async function say(page: Page, text: string) {
  await field(page).fill(text)
  await field(page).press('Enter')
  await expect(log(page).getByText(text, { exact: true })).toBeVisible()
}

test('who reads further up stays there, and is told how much is new', async ({ openBrowser }) => {
  const [mina, jun] = [await openBrowser({ viewport: { width: 390, height: 844 } }), await openBrowser()]
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  for (const page of [mina, jun]) {
    await page.goto('/goods/3')
    await scrollToGoodsChat(page)
    await panel(page).click()
  }
  for (let n = 1; n <= 12; n += 1) await say(jun, `말 ${n}`)
  await log(mina).scrollIntoViewIfNeeded()
  await expect(log(mina).getByText('말 12')).toBeInViewport()
  await log(mina).hover()
  await mina.mouse.wheel(0, -2000)
  await expect(log(mina).getByText('말 1', { exact: true })).toBeInViewport()
  for (const text of ['새 말 1', '새 말 2', '새 말 3']) await say(jun, text)
  await mina.getByRole('button', { name: '새 메시지 3개' }).click()
  await expect(log(mina).getByText('새 말 3')).toBeInViewport()
  await expect(mina.getByRole('button', { name: /^새 메시지/ })).toBeHidden()
  await say(jun, '마지막')
  await expect(log(mina).getByText('마지막')).toBeInViewport()
})
