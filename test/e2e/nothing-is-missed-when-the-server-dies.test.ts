import { expect, type Page } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { serverIsAway, test } from '#test/support/browser/shop-test.ts'

test.use({ expectedInConsole: [serverIsAway] })

const recent = (page: Page) => page.getByRole('region', { name: '최근 구매' }).getByRole('listitem')

test('both shoppers receive every purchase once, though the server is killed and started again', async ({
  server,
  openBrowser,
}) => {
  const watchers = [
    await openBrowser({ viewport: { width: 1280, height: 900 } }),
    await openBrowser({ viewport: { width: 1280, height: 900 } }),
  ]
  const buyer = await createApiShopper(server.url, 'haru')
  for (const page of watchers) {
    await page.goto('/')
    await expect(page.getByRole('region', { name: '최근 구매' })).toContainText('아직 구매가 없어요')
  }
  for (const goodsId of [1, 2, 3]) await buyer.buys(goodsId)
  for (const page of watchers) await expect(recent(page)).toHaveCount(3)

  await server.kill()
  for (const page of watchers) await expect(page.getByText('다시 연결하는 중…')).toBeVisible()
  await server.start()
  // Bought before the watchers are back, and after.
  for (const goodsId of [4, 5]) await buyer.buys(goodsId)
  for (const page of watchers) await expect(recent(page)).toHaveCount(5, { timeout: 20_000 })
  await buyer.buys(6)
  for (const page of watchers) {
    await expect(recent(page)).toHaveCount(6)
    await expect(page.getByText('다시 연결하는 중…')).toBeHidden()
    const hrefs = await recent(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual([6, 5, 4, 3, 2, 1].map((goodsId) => `/goods/${goodsId}`))
  }
})
