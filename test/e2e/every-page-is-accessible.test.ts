import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { createApiShopper } from '#test/support/api-shopper.ts'
import { chooseAddress } from '#test/support/choose-address.ts'
import { guestPages } from '#test/support/guest-pages.ts'
import { signUp, test } from '#test/support/shop-test.ts'

/** WCAG 2.2 AA, by the rules a machine can check: https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Of the page in light colours, and of its contrast in dark ones, which is all that differs. */
async function violations(page: Page): Promise<string[]> {
  // The other mode opens a window a look, for frames of other origins; there are none.
  const axe = () => new AxeBuilder({ page }).setLegacyMode()
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await axe().withTags(standards).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axe().withRules(['color-contrast']).analyze()
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

// The pages that say that there is no such goods ask for them first.
test.use({ expectedInConsole: [/status of 404/] })

for (const width of [390, 1280]) {
  test(`no page breaks a rule: ${width} px`, async ({ server, openBrowser }) => {
    test.slow()
    const page = await openBrowser({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
    for (const [path, text] of guestPages) {
      await page.goto(path)
      await expect(page.getByText(text).first()).toBeVisible()
      expect(await violations(page), path).toEqual([])
    }

    await signUp(page, 'mina')
    await page.goto('/goods/3')
    await page.getByRole('button', { name: '장바구니에 담기' }).click()
    await expect(page.getByRole('link', { name: '장바구니 보기' })).toBeVisible()
    const other = await createApiShopper(server.url, 'haru')
    await other.buys(1)
    await expect(page.getByRole('region', { name: '구매 알림' })).toContainText('haru님')
    expect(await violations(page), 'goods with messages').toEqual([])
    await page.goto('/cart')
    await expect(page.getByRole('link', { name: '구매하기' })).toBeVisible()
    expect(await violations(page), 'cart').toEqual([])
    await page.getByRole('link', { name: '구매하기' }).click()
    await page.getByRole('button', { name: '4,500원 결제하기' }).click()
    expect(await violations(page), 'order with errors').toEqual([])
    await page.getByLabel('받는 사람').fill('김미나')
    await page.getByLabel('연락처').fill('010-1234-5678')
    await chooseAddress(page)
    await page.getByRole('button', { name: '4,500원 결제하기' }).click()
    await expect(page.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
    expect(await violations(page), 'order done').toEqual([])
    await page.getByRole('link', { name: '주문 상세 보기' }).click()
    await expect(page.getByRole('heading', { name: '주문 상세' })).toBeVisible()
    expect(await violations(page), 'order').toEqual([])
    await page.goto('/orders')
    await expect(page.getByRole('main').getByText('시원한 사이다')).toBeVisible()
    expect(await violations(page), 'orders').toEqual([])
    await page.goto('/settings')
    await page.getByRole('button', { name: '로그아웃', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page), 'signing out').toEqual([])
  })
}
