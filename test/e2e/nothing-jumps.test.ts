import { expect, type Page } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { guestPages } from '#test/support/browser/guest-pages.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

/** The measure of docs/decisions/0001. https://web.dev/articles/cls calls 0.1 good. */
const MOST = 0.01

/** Sums up what moves without anybody having done anything. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; what: string }[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: { node?: Node }[]
      })[]) {
        if (entry.hadRecentInput) continue
        const what = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 100) : '?'))
        shifts.push({ value: entry.value, what: what.join('\n') })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

async function expectCalm(page: Page, where: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  const shifts = await page.evaluate(
    () => (globalThis as unknown as { shifts: { value: number; what: string }[] }).shifts,
  )
  const total = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(total, `${where}\n${shifts.map(({ value, what }) => `${value}: ${what}`).join('\n')}`).toBeLessThan(MOST)
}

// Pages that aren't there are answered so.
test.use({ expectedInConsole: [/status of 404/] })

for (const width of [390, 1280]) {
  test(`nothing jumps while a page loads: ${width} px`, async ({ server, openBrowser }) => {
    test.slow()
    const page = await openBrowser({ viewport: { width, height: 900 } })
    await watchShifts(page)
    for (const [path, text] of guestPages) {
      await page.goto(path)
      await expect(page.getByText(text).first()).toBeVisible()
      await expectCalm(page, path)
    }

    await signUp(page, 'mina')
    const mina = await createApiShopper(server.url, 'haru')
    // The live part comes after the first paint: on a busy machine the network is idle before it. It reads this once connected.
    const live = page.waitForResponse(/\/api\/purchases/)
    await page.goto('/')
    await expect(page.getByText('손으로 엮은 장바구니')).toBeVisible()
    await live
    await page.waitForLoadState('networkidle')
    // The first sale of a card is written into its place: cards of the next row stay where they are.
    const { goods } = await (await page.request.get('/api/goods')).json()
    const nextRow = page.getByRole('main').getByText(goods[4].name, { exact: true })
    const before = await nextRow.boundingBox()
    await mina.buys(goods[0].goodsId)
    await expect(page.getByRole('main').getByText('1개 팔림')).toBeVisible()
    expect(await nextRow.boundingBox()).toEqual(before)
    await mina.buys(1)
    await expect(page.getByRole('region', { name: '구매 알림' })).toContainText('haru님')
    await expectCalm(page, 'the list when somebody buys')

    await page.goto('/goods/3')
    await page.getByRole('button', { name: '장바구니에 담기' }).click()
    await expect(page.getByRole('link', { name: '장바구니 보기' })).toBeVisible()
    await expectCalm(page, 'goods with messages')
    await page.goto('/cart')
    await expect(page.getByRole('link', { name: '구매하기' })).toBeVisible()
    await expectCalm(page, 'cart')
    await page.goto('/order')
    await expect(page.getByRole('button', { name: '7,500원 결제하기' })).toBeVisible()
    await expectCalm(page, 'order')
    await fillInRecipient(page)
    await page.getByRole('button', { name: '7,500원 결제하기' }).click()
    const pay = page.getByRole('button', { name: /^카드로/ })
    await expect(pay).toBeVisible()
    await page.reload()
    await expect(pay).toBeVisible()
    await expectCalm(page, 'the provider’s page')
    await payByCard(page)
    await expect(page.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
    for (const path of [new URL(page.url()).pathname, new URL(page.url()).pathname.replace('/done', ''), '/orders']) {
      await page.goto(path)
      await expect(page.getByRole('main').getByText('시원한 사이다')).toBeVisible()
      await expectCalm(page, path)
    }
  })
}

for (const [width, height, columns] of [
  [390, 844, 2],
  [768, 1024, 3],
  [1280, 800, 4],
  [1920, 1080, 6],
] as const) {
  test(`the front has its room before it comes, and leaves the list where it is: ${width} px`, async ({
    openBrowser,
  }) => {
    const page = await openBrowser({ viewport: { width, height } })
    let come = () => {}
    const coming = new Promise<void>((resolve) => {
      come = resolve
    })
    await page.route('**/api/goods/restocked', async (route) => {
      await coming
      await route.continue()
    })
    await page.goto('/')
    const cards = page.getByRole('region', { name: '상품', exact: true }).getByRole('listitem')
    await expect(cards.nth(columns)).toBeVisible()
    const placesOf = () =>
      cards.evaluateAll((all) =>
        all.slice(0, 8).map((card) => [card.getBoundingClientRect().x, card.getBoundingClientRect().y]),
      )
    const before = await placesOf()
    expect(before.filter(([, y]) => y === before[0]?.[1])).toHaveLength(columns)

    come()
    const season = page.getByRole('region', { name: /^(봄을|여름엔|가을에|겨울엔)/ })
    await expect(season).toBeVisible()
    expect(await placesOf()).toEqual(before)
    // Without scrolling, a product is in the upper half of the window.
    const box = await season.getByRole('listitem').first().boundingBox()
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThan(height / 2)
  })
}
