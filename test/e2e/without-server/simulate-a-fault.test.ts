import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { signUp } from '#test/support/browser/shop-test.ts'
import { callFrom, orderOf, test } from '#test/support/browser/tab-shop-test.ts'

// What a browser notes when a fault makes the shop answer so.
test.use({ expectedInConsole: [/^Failed to load resource: .* status of 500/] })

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Faults' })
const badgeOf = (page: Page) => page.getByRole('button', { name: /^Faults: / })
const expectQuery = (page: Page, query: string) => expect.poll(() => new URL(page.url()).search).toBe(query)

async function openPanel(page: Page) {
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Control+.')
  await panelOf(page).waitFor()
  return panelOf(page)
}

test('a link shows the screen of a failed call, and all is well when its faults are cleared', async ({ openTab }) => {
  const page = await openTab('/?faults=latency:50~50,error:listGoods@1')
  const failed = page.getByRole('alert').filter({ hasText: '불러오지 못했어요' })
  await expect(failed).toBeVisible()
  await failed.getByRole('button', { name: '다시 시도' }).click()
  await expect(failed).toBeVisible()
  await expect(badgeOf(page)).toHaveText('Faults: latency:50~50, error:listGoods@1')

  // Another tab of the same shop has none of it.
  const other = await openTab('/')
  await expect(other.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await expect(badgeOf(other)).toBeHidden()

  await badgeOf(page).click()
  await panelOf(page).getByRole('button', { name: 'Clear all faults' }).click()
  await failed.getByRole('button', { name: '다시 시도' }).click()
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await expectQuery(page, '')
})

test('the panel is opened and closed by keys, and what it sets is in the address of every page', async ({
  openTab,
}) => {
  const page = await openTab('/')
  await page.getByLabel('상품 검색').focus()
  const panel = await openPanel(page)
  await expect(panel).toBeFocused()
  await panel.getByLabel('Latency').fill('30')
  await panel.getByLabel('Let fail').selectOption('createOrder')
  await panel.getByLabel('createOrder').fill('50')
  await expectQuery(page, '?faults=latency:30,error:createOrder@0.5')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByLabel('상품 검색')).toBeFocused()

  await page.getByRole('link', { name: '로그인' }).click()
  await expect(page).toHaveURL(/\/sign-in\?.*faults=latency:30,error:createOrder@0\.5$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/\?faults=latency:30,error:createOrder@0\.5$/)
  await page.keyboard.press('Control+.')
  await panel.getByLabel('createOrder').fill('0')
  await expectQuery(page, '?faults=latency:30')
  await page.keyboard.press('Control+.')
  await expect(panel).toBeHidden()
})

test('the panel and its badge are accessible on a phone, in light and dark colours', async ({ openTab }) => {
  const page = await openTab()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/goods/3?faults=latency:10,error:createOrder@0.5,stock:3@2,pollling')
  for (const part of [badgeOf(page), panelOf(page)]) {
    await part.waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('.faults-badge, .faults-panel').analyze()
      expect(violations).toEqual([])
    }
    const box = await part.boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 360).toBe(true)
    if (await badgeOf(page).isVisible()) await badgeOf(page).click()
  }
})

test('`?faults` alone opens the panel; what is no fault is named', async ({ openTab }) => {
  const page = await openTab('/?faults')
  await expect(panelOf(page)).toBeVisible()
  const broken = await openTab('/?faults=latency:9000,pollling')
  await expect(badgeOf(broken)).toContainText('latency:9000: there is no such fault, pollling: there is no such fault')
  await expect(broken.getByRole('main').getByRole('listitem').first()).toBeVisible()
})

test('polling only, and a connection that is down and comes back', async ({ openTab }) => {
  const page = await openTab()
  const polls = new Set<unknown>()
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('transport=polling')) polls.add(request)
  })
  page.on('requestfinished', (request) => polls.delete(request))
  page.on('requestfailed', (request) => polls.delete(request))
  await page.goto('/goods/3?faults=polling,latency:20')
  const mina = await openTab()
  await signUp(mina, 'mina')
  await mina.goto('/goods/3')
  await expect(page.getByText('총 2명이 이 상품을 구경하고 있습니다!')).toBeVisible()
  await expect.poll(() => polls.size).toBe(1)

  const panel = await openPanel(page)
  await panel.getByLabel('Down').check()
  await expect(page.getByText('다시 연결하는 중…')).toBeVisible()
  await callFrom(mina, 'POST /api/orders', { key: 'mina-buys-one', body: orderOf(3) })
  await panel.getByLabel('Polling only').uncheck()
  await panel.getByLabel('Down').uncheck()
  // Nothing of what happened meanwhile is lost.
  await expect(page.getByText('재고 79개')).toBeVisible()
  await expect(page.getByText('다시 연결하는 중…')).toBeHidden()
  await expect.poll(() => polls.size).toBe(0)
})

test('a connection that drops again and again still tells of every purchase', async ({ openTab }) => {
  const page = await openTab('/?faults=flap:4000')
  const mina = await openTab()
  await signUp(mina, 'mina')
  for (let order = 1; order <= 4; order += 1) {
    await callFrom(mina, 'POST /api/orders', { key: `mina-buys-${order}-0`, body: orderOf(3) })
    await expect(page.getByRole('region', { name: '최근 구매' }).getByRole('listitem')).toHaveCount(order)
  }
})

test('a burst of purchases is collapsed into few toasts, and ends with the fault', async ({ openTab }) => {
  const page = await openTab('/?faults=burst:40')
  const toasts = page.getByRole('region', { name: '구매 알림' })
  await expect(toasts.getByText(/^외 \d+건$/)).toBeVisible()
  expect(await toasts.getByRole('listitem').count()).toBeLessThanOrEqual(3)
  const panel = await openPanel(page)
  await panel.getByLabel('Burst').fill('0')
  await expect(toasts.getByRole('listitem')).toHaveCount(0)
  const { body } = await callFrom(page, 'GET /api/purchases')
  expect(body['latest']).toBeGreaterThan(10)
})

test('a link signs in as an administrator, the panel as a shopper', async ({ openTab }) => {
  const page = await openTab('/?faults=as:admin')
  await expect(page.getByRole('button', { name: '장터지기', exact: true })).toBeVisible()
  expect((await callFrom(page, 'GET /api/users/me')).body).toMatchObject({ user: { role: 'administrator' } })
  const panel = await openPanel(page)
  await panel.getByLabel('Signed in as').selectOption({ label: '하늘 (shopper)' })
  await expect(page.getByRole('button', { name: '하늘', exact: true })).toBeVisible()
  await expectQuery(page, '?faults=as:haneul')
})

test('goods that are sold out by a fault are so at once, in every tab', async ({ openTab }) => {
  const other = await openTab('/goods/3')
  await expect(other.getByText('재고 80개')).toBeVisible()
  const page = await openTab('/goods/3?faults=stock:3@5')
  await expect(other.getByText('재고 5개')).toBeVisible()
  const panel = await openPanel(page)
  await panel.getByLabel('Stock of product 3').fill('0')
  for (const tab of [page, other]) await expect(tab.getByText('지금은 품절이에요.')).toBeVisible()
  await expect(page).toHaveURL(/faults=stock:3@0$/)
})

test('time travel makes old what was new, and back', async ({ openTab }) => {
  const mina = await openTab()
  await signUp(mina, 'mina')
  await callFrom(mina, 'POST /api/orders', { key: 'mina-buys-one', body: orderOf(3) })
  const page = await openTab('/?faults=time:3h')
  const recent = page.getByRole('region', { name: '최근 구매' })
  await expect(recent).toContainText('3시간 전')
  const panel = await openPanel(page)
  await panel.getByLabel('Clock ahead by').fill('50')
  await expect(recent).toContainText('2일 전')
  // The shop of this tab lives in the same time.
  await panel.getByLabel('Signed in as').selectOption({ label: '하늘 (shopper)' })
  await expect(page.getByRole('button', { name: '하늘', exact: true })).toBeVisible()
  const { body } = await callFrom(page, 'POST /api/orders', { key: 'haneul-buys-one', body: orderOf(3) })
  const { orderedAt } = body['order'] as { orderedAt: string }
  expect(Date.parse(orderedAt) - Date.now()).toBeGreaterThan(49 * 3_600_000)
  await panel.getByRole('button', { name: 'Clear all faults' }).click()
  await expect(recent).toContainText('방금')
  await expect(recent).not.toContainText('2일 전')
})

test('the panel empties the shop, after asking', async ({ openTab }) => {
  const page = await openTab()
  await signUp(page, 'mina')
  await callFrom(page, 'POST /api/orders', { key: 'mina-buys-one', body: orderOf(3) })
  await page.goto('/?faults')
  await panelOf(page).getByRole('button', { name: 'Reset the shop…' }).click()
  await panelOf(page).getByRole('button', { name: 'Really empty the shop?' }).click()
  await expect(page.getByRole('region', { name: '최근 구매' })).toContainText('아직 구매가 없어요')
  await expect(page.getByRole('link', { name: '로그인' })).toBeVisible()
})
