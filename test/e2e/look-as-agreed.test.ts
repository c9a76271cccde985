import { expect, type Page } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

/**
 * The main screens beside their pictures in `test/e2e/screens`, which `npm run update:screens` takes anew. The tolerance lets
 * another machine's rendering of the same font pass, and nothing that moves or changes its colour.
 */
const tolerance = { maxDiffPixelRatio: 0.01, threshold: 0.3 }

const windows = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } }
const languages = { ko: '한국어', en: 'English' }

async function looksAsAgreed(page: Page, screen: string, window: string, language: string): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0)
    return document.fonts.ready
  })
  // Pictures in view are there: the picture of a page that still loads would be another one each time.
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.images]
          .filter((image) => image.getBoundingClientRect().top < innerHeight)
          .every((image) => image.complete && image.naturalWidth > 0),
      ),
    )
    .toBe(true)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const picture = `${screen}-${window}-${colorScheme}-${language}.png`
    await expect(page).toHaveScreenshot(picture, { ...tolerance, mask: [page.locator('time')] })
  }
}

/** The font of the pictures: Debian's `fonts-noto-cjk`. In another one every line would be as long as it likes. */
const font = '"Noto Sans CJK KR"'

const speaksInFont = (page: Page): Promise<boolean> =>
  page.evaluate((font) => {
    const ruler = document.createElement('canvas').getContext('2d')
    const widthIn = (family: string) => {
      if (!ruler) return 0
      ruler.font = `100px ${family}`
      return ruler.measureText('장터 Jangteo 1,234').width
    }
    const body = widthIn(getComputedStyle(document.body).fontFamily)
    return body === widthIn(`${font}, serif`) && body === widthIn(`${font}, monospace`)
  }, font)

for (const [window, viewport] of Object.entries(windows)) {
  for (const [language, label] of Object.entries(languages)) {
    test(`${window}, ${language}`, async ({ server, openBrowser }) => {
      const page = await openBrowser({ viewport, reducedMotion: 'reduce' })
      // The front goes with the season: here it is winter all year.
      await page.addInitScript(() => Object.defineProperty(Date.prototype, 'getUTCMonth', { value: () => 11 }))
      const look = (screen: string) => looksAsAgreed(page, screen, window, language)
      const other = await createApiShopper(server.url, '하루')
      await other.buys(12)
      await other.buys(33, 2)

      await page.goto('/sign-in')
      test.skip(!(await speaksInFont(page)), `The pictures are in ${font}, which this machine doesn't speak in.`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await signUp(page, 'mina')
      await page.goto('/settings')
      await page.getByRole('radio', { name: label }).check()
      await look('settings')

      await page.goto('/')
      await expect(
        page
          .getByRole('region', { name: /^(상품|Products)$/ })
          .getByRole('listitem')
          .nth(7),
      ).toBeVisible()
      await expect(page.getByRole('region', { name: /^(겨울엔 따뜻한|Warm drinks)/ })).toBeVisible()
      await look('goods-list')

      await page.goto('/goods/3')
      await page.getByRole('button', { name: /장바구니에 담기|Add to cart/ }).click()
      await page.getByRole('button', { name: /알림 닫기|Close message/ }).click()
      await look('goods')

      await page.goto('/cart')
      await expect(page.getByRole('link', { name: /^(구매하기|Check out)$/ })).toBeVisible()
      await look('cart')

      await page.getByRole('link', { name: /^(구매하기|Check out)$/ }).click()
      await expect(page.getByLabel(/받는 사람|Recipient/)).toBeVisible()
      await look('order')
    })
  }
}
