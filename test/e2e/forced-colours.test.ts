import { expect, type Locator } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'

/** Whether an edge is drawn around it: with forced colours there is no ground that could show where a control is. */
const hasEdge = (control: Locator) =>
  control.evaluate((element) => {
    const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element)
    return Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && borderTopColor !== backgroundColor
  })

/** What the picture of a control is made of, to compare two states of it. */
const picture = async (control: Locator) => (await control.screenshot()).toString('base64')

const hasRing = (control: Locator) =>
  control.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
  })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with forced colours (${colorScheme}) controls, focus and what is chosen can be told`, async ({
    openBrowser,
  }) => {
    const page = await openBrowser({ colorScheme, forcedColors: 'active', viewport: { width: 390, height: 844 } })
    await page.goto('/?category=drink')
    const tab = (name: string) => page.getByRole('navigation', { name: '상품 카테고리' }).getByRole('link', { name })
    expect(await hasEdge(tab('음료'))).toBe(true)
    expect(await hasEdge(tab('전체'))).toBe(false)

    await page.goto('/goods/3')
    expect(await hasEdge(page.getByRole('link', { name: '바로 구매' }))).toBe(true)
    expect(await hasEdge(page.getByRole('button', { name: '장바구니에 담기' }))).toBe(true)
    await page.goto('/sign-in')
    const signIn = page.getByRole('main').getByRole('button', { name: '로그인' })
    expect(await hasEdge(signIn)).toBe(true)
    await page.getByLabel('비밀번호').focus()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: '비밀번호 보기' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(signIn).toBeFocused()
    expect(await hasRing(signIn)).toBe(true)

    await page.goto('/settings')
    const notices = page.locator('label').filter({ has: page.getByRole('switch', { name: /구매 알림/ }) })
    await notices.scrollIntoViewIfNeeded()
    const on = await picture(notices)
    await notices.click()
    await page.mouse.move(0, 0)
    expect(await picture(notices)).not.toBe(on)
    const dark = page.locator('label').filter({ has: page.getByRole('radio', { name: '어둡게' }) })
    const unchosen = await picture(dark)
    await dark.click()
    await page.mouse.move(0, 0)
    expect(await picture(dark)).not.toBe(unchosen)
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('radio', { name: '밝게' })).toBeFocused()
    expect(await hasRing(page.locator('label').filter({ has: page.getByRole('radio', { name: '밝게' }) }))).toBe(true)
  })
}
