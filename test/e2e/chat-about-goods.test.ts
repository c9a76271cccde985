import { expect, type Page } from '@playwright/test'
import { findViolationsInBothWidths } from '#test/support/browser/find-violations.ts'
import { serverIsAway, signUp, test } from '#test/support/browser/shop-test.ts'

test.use({ expectedInConsole: [serverIsAway] })

const panel = (page: Page) => page.getByRole('button', { name: /^상품 이야기/ })
const log = (page: Page) => page.getByRole('log', { name: '상품 이야기' })
const field = (page: Page) => page.getByRole('textbox', { name: '이 상품에 대해 말하기' })

async function say(page: Page, text: string) {
  await field(page).fill(text)
  await field(page).press('Enter')
  await expect(log(page).getByText(text, { exact: true })).toBeVisible()
}

test('two shoppers talk on a goods page, through a server that dies, and a guest reads along', async ({
  server,
  openBrowser,
}) => {
  const [mina, jun, guest] = [
    await openBrowser({ viewport: { width: 390, height: 844 } }),
    await openBrowser(),
    await openBrowser(),
  ]
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  for (const page of [mina, jun, guest]) await page.goto('/goods/3')
  await panel(mina).click()
  await panel(jun).click()
  await expect(mina.getByText('jun, mina')).toBeVisible()

  await say(mina, '이 사이다 시원한가요?')
  await expect(panel(guest)).toContainText('mina: 이 사이다 시원한가요?')
  await expect(log(jun).getByText('이 사이다 시원한가요?')).toBeVisible()
  await jun.keyboard.press('Tab')
  await field(jun).pressSequentially('네')
  await expect(mina.getByText('jun님이 입력하고 있어요')).toBeVisible()
  await field(jun).press('Shift+Enter')
  await field(jun).pressSequentially('아주요')
  await field(jun).press('Enter')
  await expect(log(mina).getByText('네\n아주요')).toBeVisible()

  await server.kill()
  await expect(mina.getByText(/^연결이 끊겼어요/)).toBeVisible()
  await server.start()
  await expect(mina.getByText(/^연결이 끊겼어요/)).toBeHidden({ timeout: 30_000 })
  await say(mina, '고마워요!')
  await expect(log(jun).getByText('고마워요!')).toBeVisible({ timeout: 30_000 })
  for (const page of [mina, jun])
    for (const text of ['이 사이다 시원한가요?', '네\n아주요', '고마워요!'])
      await expect(log(page).getByText(text, { exact: true })).toHaveCount(1)
})

test('who reads further up stays there, and is told how much is new', async ({ openBrowser }) => {
  const [mina, jun] = [await openBrowser({ viewport: { width: 390, height: 844 } }), await openBrowser()]
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  for (const page of [mina, jun]) {
    await page.goto('/goods/3')
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

test('the goods chat breaks no rule of access', async ({ openBrowser }) => {
  const mina = await openBrowser({ reducedMotion: 'reduce' })
  await signUp(mina, 'mina')
  await mina.goto('/goods/3')
  await panel(mina).click()
  await say(mina, '시원해요?')
  expect(await findViolationsInBothWidths(mina)).toEqual([])
})
