import { expect, type Page } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const themeColor = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
        ({ media }) => media === '' || matchMedia(media).matches,
      )?.content,
  )
const light = { ground: 'rgb(253, 251, 247)', bar: '#fdfbf7' }
const dark = { ground: 'rgb(23, 20, 18)', bar: '#171412' }

test('the chosen theme holds against the device’s, from the first paint of the next page on', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ colorScheme: 'dark' })
  await page.goto('/settings')
  expect(await ground(page)).toBe(dark.ground)
  await page.getByRole('radio', { name: '밝게' }).check()
  expect(await ground(page)).toBe(light.ground)
  expect(await themeColor(page)).toBe(light.bar)

  // The script comes late: nothing may be painted before it has run.
  await page.route(/assets\/index-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await page.goto('/')
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  const [painted = 0, loaded = Infinity] = await page.evaluate(() => [
    performance.getEntriesByName('first-paint')[0]?.startTime,
    performance
      .getEntriesByType('resource')
      .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
      .find(({ name }) => /assets\/index-.*\.js/.test(name))?.responseEnd,
  ])
  expect(painted).toBeGreaterThan(loaded)
  expect(await ground(page)).toBe(light.ground)
  expect(await themeColor(page)).toBe(light.bar)

  await page.goto('/settings')
  await page.getByRole('group', { name: '테마' }).getByRole('radio', { name: '기기 설정대로' }).check()
  expect(await ground(page)).toBe(dark.ground)
  expect(await themeColor(page)).toBe(dark.bar)
})

test('with motion reduced nothing moves, whatever the device says', async ({ openBrowser }) => {
  const page = await openBrowser({ reducedMotion: 'no-preference' })
  await page.goto('/settings')
  const seconds = () =>
    page
      .getByRole('main')
      .getByRole('link', { name: '로그인' })
      .evaluate((button) => Number.parseFloat(getComputedStyle(button).transitionDuration))
  expect(await seconds()).toBeGreaterThan(0.1)
  await page.getByRole('radio', { name: '줄이기' }).check()
  expect(await seconds()).toBeLessThan(0.001)
})
