import { expect, type Page } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'

/** The paths that a page has asked for so far. */
function watchRequests(page: Page): string[] {
  const paths: string[] = []
  page.on('request', (request) => paths.push(new URL(request.url()).pathname))
  return paths
}

const cider = (page: Page) => page.getByRole('link', { name: /시원한 사이다/ })
const code = /goods-page-.+\.js$/

/** Opens the list and waits until it is live: what is loaded ahead is loaded then. */
async function openList(page: Page): Promise<string[]> {
  const paths = watchRequests(page)
  await page.goto('/?category=drink')
  await expect(cider(page)).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  expect(paths.filter((path) => code.test(path))).toEqual([])
  return paths
}

test('a pointer that rests on a card loads its page, which then stands at once', async ({ openBrowser }) => {
  const page = await openBrowser()
  const paths = await openList(page)
  const [answer, script] = await Promise.all([
    page.waitForResponse('**/api/goods/3'),
    page.waitForRequest(code),
    cider(page).hover(),
  ])
  await answer.finished()
  // Ends when the scripts have come that this one imports, too.
  await page.evaluate((url) => import(url), script.url())

  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      // The page's own: who bought these goods is asked for once it stands.
      if (document.querySelector('main .skeleton') && !document.querySelector('main h1')) seen.push(location.pathname)
    }).observe(document.body, { subtree: true, childList: true })
  })
  await cider(page).click()
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([])
  expect(paths.filter((path) => path === '/api/goods/3')).toHaveLength(1)
})

test('a finger on a card does so too', async ({ openBrowser }) => {
  const page = await openBrowser({ hasTouch: true, viewport: { width: 390, height: 844 } })
  const paths = await openList(page)
  await cider(page).dispatchEvent('touchstart')
  await expect.poll(() => paths.filter((path) => path === '/api/goods/3' || code.test(path))).toHaveLength(2)
})

test('who saves data loads nothing ahead', async ({ openBrowser }) => {
  const page = await openBrowser()
  await page.clock.install()
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { saveData: true }) }),
  )
  const paths = await openList(page)
  await cider(page).hover()
  await page.clock.runFor(1_000)
  expect(paths.filter((path) => path === '/api/goods/3' || code.test(path))).toEqual([])
})
