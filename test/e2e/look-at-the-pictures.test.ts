import { expect } from '@playwright/test'
import { findViolationsInBothWidths } from '#test/support/browser/find-violations.ts'
import { test } from '#test/support/browser/shop-test.ts'

test('on a phone a swipe leads to the next picture, in the page and enlarged', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  await page.goto('/goods/15')
  const gallery = page.getByRole('region', { name: '상품 그림' })
  const small = (nth: number) => gallery.getByRole('radio', { name: `그림 4장 중 ${nth}번째` })
  await expect(small(1)).toBeChecked()
  const first = await page.getByRole('img', { name: '아삭한 사과 5개', exact: true }).boundingBox()

  // What a swipe does: the row scrolls and snaps, though the finger did not go all the way.
  await gallery.getByRole('button', { name: '아삭한 사과 5개 크게 보기', exact: true }).hover()
  await page.mouse.wheel(240, 0)
  await expect(small(2)).toBeChecked()
  const second = gallery.getByRole('button', { name: /판매 구성 크게 보기/ })
  await expect.poll(async () => (await second.boundingBox())?.x).toBe(16)
  await second.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^그림 4장 중 2번째/)).toBeVisible()
  await dialog.locator('img').nth(1).hover()
  await page.mouse.wheel(300, 0)
  await expect(dialog.getByText(/^그림 4장 중 3번째/)).toBeVisible()
  expect(await findViolationsInBothWidths(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(small(3)).toBeChecked()

  // The row is as wide as the picture was, and the page does not scroll sideways.
  await small(1).click()
  const back = page.getByRole('img', { name: '아삭한 사과 5개', exact: true })
  await expect.poll(() => back.boundingBox()).toEqual(first)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('by keyboard alone a picture is chosen, enlarged and left', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 1280, height: 800 } })
  await page.goto('/goods/15')
  const gallery = page.getByRole('region', { name: '상품 그림' })
  await gallery.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(gallery.getByRole('radio', { name: /2번째/ })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  const shown = gallery.getByRole('button', { name: /판매 구성 크게 보기/ })
  await expect(shown).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog').getByText(/^그림 4장 중 3번째/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(gallery.getByRole('button', { name: /^가까이에서 본/ })).toBeFocused()
  await expect(gallery.getByRole('button', { name: /^가까이에서 본/ })).toBeInViewport()
})

test('every picture that a product shows is in the build', async ({ server, openBrowser }) => {
  const page = await openBrowser()
  const { pictures } = (await (await page.request.get('/api/goods/33')).json()).goods
  expect(pictures).toHaveLength(4)
  for (const { url } of pictures) {
    const response = await page.request.get(server.url + url)
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/svg+xml'])
  }
})
