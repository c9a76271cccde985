import { expect } from '@playwright/test'
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
