import { expect, type Page } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'

// A page that isn't there is answered so.
test.use({ expectedInConsole: [/status of 404/] })

/** What stands in the document's head, each value as often as it is there. */
const headOf = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string, name: string) =>
      [...document.head.querySelectorAll(selector)].map((one) => one.getAttribute(name))
    return {
      title: document.title,
      description: all('meta[name=description]', 'content'),
      canonical: all('link[rel=canonical]', 'href'),
      robots: all('meta[name=robots]', 'content'),
      ogTitle: all('meta[property="og:title"]', 'content'),
      ogImage: all('meta[property="og:image"]', 'content'),
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (data): { name: string; offers: { price: number } } => JSON.parse(data.textContent ?? ''),
      ),
    }
  })

test('each page says once what it is, opened or walked to', async ({ server, openBrowser }) => {
  const page = await openBrowser()
  await page.goto('/goods/3')
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  const cider = await headOf(page)
  expect(cider).toMatchObject({
    title: '시원한 사이다 · 장터',
    canonical: [`${server.url}/goods/3`],
    robots: [],
    ogTitle: ['시원한 사이다'],
    ogImage: [`${server.url}/pictures/v2/share-goods/pouring-liquid.jpg`],
    data: [{ name: '시원한 사이다', offers: { price: 4500 } }],
  })
  expect(cider.description).toHaveLength(1)

  await page.getByRole('link', { name: '장터 홈' }).click()
  await expect(page).toHaveTitle('상품 · 장터')
  expect(await headOf(page)).toMatchObject({ canonical: [`${server.url}/`], robots: [], data: [] })

  await page.getByRole('navigation', { name: '상품 카테고리' }).getByRole('link', { name: '음료' }).click()
  await expect(page).toHaveTitle('음료 · 장터')
  expect(await headOf(page)).toMatchObject({ canonical: [`${server.url}/?category=drink`], robots: [], data: [] })
  await page.getByRole('link', { name: /시원한 콜라 제로/ }).click()
  await expect(page).toHaveTitle('시원한 콜라 제로 · 장터')
  const cola = await headOf(page)
  expect(cola).toMatchObject({ canonical: [`${server.url}/goods/2`], data: [{ name: '시원한 콜라 제로' }] })
  expect(cola.description).not.toEqual(cider.description)

  // A phone goes to the cart, where a desktop opens it over the page.
  await page.setViewportSize({ width: 390, height: 844 })
  await page
    .getByRole('link', { name: /^장바구니/ })
    .first()
    .click()
  await expect(page).toHaveTitle('장바구니 · 장터')
  expect(await headOf(page)).toMatchObject({ canonical: [], robots: ['noindex'], data: [] })
})

test('the picture that a link preview shows is there, as large as the page says', async ({ openBrowser }) => {
  const page = await openBrowser()
  for (const address of ['/', '/?category=fruit', '/goods/3']) {
    await page.goto(address)
    const size = await page.evaluate(async () => {
      const said = (property: string) =>
        document.head.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? ''
      const picture = new Image()
      picture.src = said('og:image')
      await picture.decode()
      return {
        said: [said('og:image:width'), said('og:image:height')],
        is: [String(picture.naturalWidth), String(picture.naturalHeight)],
      }
    })
    expect(size, address).toEqual({ said: ['1200', '630'], is: ['1200', '630'] })
  }
})

test('the page of goods that are not there is not to be found', async ({ openBrowser }) => {
  const page = await openBrowser()
  const response = await page.goto('/goods/999999')
  expect(response?.status()).toBe(404)
  await expect(page.getByText(/없거나 더 이상 팔지 않아요/).first()).toBeVisible()
  expect(await headOf(page)).toMatchObject({ canonical: [], robots: ['noindex'], data: [] })
})

test('the page is in the language that the browser asks for, and says so', async ({ openBrowser }) => {
  for (const [locale, lang] of [
    ['ko-KR', 'ko'],
    ['en-US', 'en'],
  ] as const) {
    const page = await openBrowser({ locale })
    const response = await page.goto('/')
    expect(await response?.text()).toContain(`<html lang="${lang}">`)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
  }
})
