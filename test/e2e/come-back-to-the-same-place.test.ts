import { expect, type Page } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'

const cards = (page: Page) => page.getByRole('region', { name: '상품', exact: true }).getByRole('link', { name: /원/ })

/** Unfolds the list once and goes to a card far down, which is left at some place of the window. */
async function walkDown(page: Page): Promise<{ top: number; scrollY: number }> {
  await page.goto('/')
  await page.getByRole('button', { name: '더 보기' }).click()
  await expect(cards(page).nth(40)).toBeAttached()
  await cards(page).nth(36).scrollIntoViewIfNeeded()
  const scrollY = await page.evaluate(() => window.scrollY)
  expect(scrollY).toBeGreaterThan(1000)
  return { top: await topOf(page), scrollY }
}

/** Where on the window the card stands, in whole pixels. */
const topOf = (page: Page) =>
  cards(page)
    .nth(36)
    .evaluate((card) => Math.round(card.getBoundingClientRect().top))

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`Back leads to the same place of the unfolded list; a new page starts at its top (motion: ${reducedMotion})`, async ({
    openBrowser,
  }) => {
    const page = await openBrowser({ viewport: { width: 390, height: 844 }, reducedMotion })
    const { top } = await walkDown(page)
    await cards(page).nth(36).click()
    await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)

    await page.goBack()
    await expect(cards(page).nth(36)).toBeInViewport()
    await expect.poll(() => topOf(page)).toBe(top)
    await page.goForward()
    await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  })
}

test('a reload in the middle of the list, and Back from another site, lead to the same place too', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 } })
  const { top } = await walkDown(page)
  await page.reload()
  await expect.poll(() => topOf(page)).toBe(top)
  await page.goto('about:blank')
  await page.goBack()
  await expect.poll(() => topOf(page)).toBe(top)
})

test.describe('on a slow line', () => {
  test.use({ expectedInConsole: [/Service Worker registration blocked/] })

  test('a page that is left before all of it has loaded comes back to the same place', async ({ openBrowser }) => {
    const page = await openBrowser({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
    const live = /assets\/live-[^/]*\.js$/
    await page.route(live, () => {})
    const { top } = await walkDown(page)
    await page.reload()
    await expect(cards(page).first()).toBeVisible()
    await page.reload()
    // Lets what waits go on.
    await page.unroute(live)
    await expect.poll(() => topOf(page)).toBe(top)
  })
})

test('Back after a reload of the next page leads to the same place too', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 } })
  const { top } = await walkDown(page)
  await cards(page).nth(36).click()
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goBack()
  await expect.poll(() => topOf(page)).toBe(top)
})

test('a card that is opened just after scrolling is where Back leads to, after a reload too', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  await walkDown(page)
  const top = await cards(page)
    .nth(30)
    .evaluate(async (card) => {
      card.scrollIntoView()
      // The page hears of its scrolling with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const place = window.scrollY
      if (card instanceof HTMLElement) card.click()
      return place
    })
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  await page.goBack()
  await expect(cards(page).nth(30)).toBeAttached()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top)
})

test('Tab reaches the products before the recent purchases, which can be twenty', async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 1280, height: 800 } })
  await page.goto('/')
  await expect(page.getByRole('region', { name: '최근 구매' })).toBeVisible()
  const order = await page
    .locator('main a, main section[aria-labelledby]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? 'recent'))
  expect(order.lastIndexOf('recent')).toBeGreaterThan(order.findLastIndex((href) => href.startsWith('/goods/')))
})
