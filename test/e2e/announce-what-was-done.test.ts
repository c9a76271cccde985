import { expect, type Page } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { test } from '#test/support/browser/shop-test.ts'

test('a message stays over the button that was clicked, and gives way to the keyboard’s focus', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: { width: 1280, height: 400 }, reducedMotion: 'reduce' })
  await page.goto('/goods/3')
  const add = page.getByRole('button', { name: '장바구니에 담기' })
  // Where the message will be: the window is so low that the page scrolls that far.
  await add.evaluate((button) => button.scrollIntoView({ block: 'start' }))
  await add.click()
  const message = page.getByRole('complementary', { name: /담았어요/ })
  await expect(message).toBeVisible()
  const [box, button] = [await message.boundingBox(), await add.boundingBox()]
  expect(box && button && box.x < button.x + button.width && box.y + box.height > button.y).toBe(true)
  await expect(page.getByRole('link', { name: '장바구니 보기' })).toBeInViewport()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(add).toBeFocused()
  await expect(message).toBeHidden()
})

/** The texts that Chromium gives to a screen reader now. */
async function readableTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
    .map(({ name }) => String(name?.value))
}

test('over the open cart others’ purchases are received; the page behind stands still, and the focus comes back', async ({
  openBrowser,
  server,
}) => {
  const page = await openBrowser({ viewport: { width: 1280, height: 600 } })
  await page.goto('/')
  await expect(page.getByRole('region', { name: '최근 구매' })).toContainText('아직 구매가 없어요')
  const link = page.getByRole('link', { name: '장바구니', exact: true })
  await link.click()
  const cart = page.getByRole('dialog', { name: '장바구니' })
  await expect(cart).toBeVisible()

  const shopper = await createApiShopper(server.url, '이웃')
  await shopper.buys(1)
  await expect.poll(() => readableTexts(page)).toContainEqual(expect.stringMatching(/시원한 콜라를 구매했어요!/))

  const scrolledTo = () => page.evaluate(() => window.scrollY)
  await page.mouse.move(200, 400)
  await page.mouse.wheel(0, 300)
  await page.getByRole('button', { name: '장바구니 닫기' }).click()
  await expect(cart).toBeHidden()
  await expect(link).toBeFocused()
  expect(await scrolledTo()).toBe(0)
  await page.mouse.wheel(0, 300)
  await expect.poll(scrolledTo).toBeGreaterThan(0)
})
