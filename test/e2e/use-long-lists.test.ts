import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { io } from 'socket.io-client'
import { openStore, type Store } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { countRendered } from '#test/support/browser/count-rendered.ts'
import { openAdmin } from '#test/support/browser/shop-test.ts'
import { fillSupportThread } from '#test/support/server/fill-store.ts'
import { type BuiltServer, startBuiltServer } from '#test/support/server/start-built-server.ts'

let server: BuiltServer
const folder = mkdtempSync(path.join(tmpdir(), 'jangteo-lists-'))
const database = path.join(folder, 'shop.db')
test.beforeAll(async () => {
  const { email, password } = testAdministrator
  server = await startBuiltServer({
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: password,
    DATABASE_URL: `file:${database}`,
    LIMITS: 'off',
  })
})
test.afterAll(async () => {
  await server.dispose()
  rmSync(folder, { recursive: true })
})

/** Writes into the database while the server is down, because one process at a time has it open. */
async function fill(write: (store: Store) => Promise<void>): Promise<void> {
  await server.kill()
  const store = await openStore({ dialect: openLibsql(database) })
  await write(store)
  await store.close()
  await server.start()
}

const topOf = (row: Locator) => row.evaluate((element) => Math.round(element.getBoundingClientRect().top))

/** Presses a button until so many rows are shown. */
async function unfold(page: Page, name: string, rows: Locator, length: number) {
  while ((await rows.count()) < length) {
    const shown = await rows.count()
    await page.getByRole('main').getByRole('button', { name }).click()
    await expect.poll(() => rows.count()).toBeGreaterThan(shown)
  }
}

test('somebody who reads what was said long ago keeps the place when a message arrives, and types without a wait', async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: server.url })
  const rendered = await countRendered(page)
  const { token } = await createApiShopper(server.url, 'mina')
  await fill((store) => fillSupportThread(store, 'mina', 540))
  const mina = io(`${server.url}/customer-chat`, { auth: { token }, transports: ['websocket'] })
  await openAdmin(page, '/admin?tab=support&thread=1')
  const rows = page.getByRole('log').getByRole('listitem')
  await unfold(page, '이전 메시지 더 보기', rows, 540)

  const early = rows.filter({ hasText: /\D20\./ })
  await early.scrollIntoViewIfNeeded()
  const top = await topOf(early)
  await mina.emitWithAck('msg', '541.')
  const newest = page.getByRole('button', { name: '새 메시지 1개' })
  await expect(newest).toBeVisible()
  expect(await topOf(early)).toBe(top)
  await expect(rows).toHaveCount(541)

  const field = page.getByRole('textbox', { name: /메시지$/ })
  expect(await rendered(() => field.pressSequentially('내일'))).toBeLessThan(540)
  const typing = page.getByText('mina님이 입력하고 있어요')
  expect(
    await rendered(async () => {
      await mina.emitWithAck('typing', {})
      await expect(typing).toBeVisible()
    }),
  ).toBeLessThan(540)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('내일')

  // Back at the end nobody reads the oldest ones: they can be shown again.
  await newest.click()
  await mina.emitWithAck('msg', '542.')
  await expect(rows.last()).toContainText('542.')
  await expect(rows).toHaveCount(500)
  await unfold(page, '이전 메시지 더 보기', rows, 542)
  await expect(rows.first()).toContainText('1.')
  mina.disconnect()
  await page.close()
})

test('an order changes the card of its product alone, however far the goods list is unfolded', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.url })
  const rendered = await countRendered(page)
  const shopper = await createApiShopper(server.url, 'jun')
  await page.goto('/')
  const cards = page.locator('main ul a[href^="/goods/"]')
  await unfold(page, '더 보기', cards, 79)
  const card = page.locator('main a[href="/goods/70"]', { hasText: '원' }).first()
  await card.focus()
  const sold = await rendered(async () => {
    await shopper.buys(70)
    await expect(card).toContainText('1개 팔림')
  })
  expect(sold).toBeLessThan(300)
  await expect(card).toBeFocused()
})

test('a new order in the admin leaves the other rows as they are', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.url })
  const rendered = await countRendered(page)
  const shopper = await createApiShopper(server.url, 'hana')
  for (let n = 0; n < 60; n += 1) await shopper.buys(3)
  await openAdmin(page)
  const rows = page.getByRole('rowheader')
  await unfold(page, '더 보기', rows, 60)
  const added = await rendered(async () => {
    await shopper.buys(4)
    await expect(rows.filter({ hasText: '61' }).first()).toBeVisible()
  })
  expect(added).toBeLessThan(2_000)
})
