import path from 'node:path'
import { type BrowserContext, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { type FileHost, serveFolder } from '../server/serve-folder.ts'

interface TabShopFixtures {
  /** One browser, and in it a shop of its own. */
  context: BrowserContext
  /** Opens a tab of that browser. What its console says unasked, or a script that throws, fails the test. */
  openTab: (at?: string) => Promise<Page>
  /** Texts that the console may say in this test. */
  expectedInConsole: RegExp[]
}

/** Browser tests of the shop without a server: the built demo (`npm run build:demo`) behind a plain file host. */
export const test = base.extend<TabShopFixtures, { fileHost: FileHost }>({
  fileHost: [
    // Playwright reads from the first parameter which fixtures a function needs.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const host = await serveFolder(path.resolve(import.meta.dirname, '../../../dist/demo'))
      await provide(host)
      await host.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ fileHost }, provide) => provide(fileHost.url),
  // oxlint-disable-next-line no-empty-pattern -- as above
  expectedInConsole: async ({}, provide) => provide([]),
  openTab: async ({ context, expectedInConsole }, provide) => {
    const said: string[] = []
    await provide(async (at) => {
      const page = await context.newPage()
      page.on('console', (message) => {
        if (isTrouble(message)) said.push(`${message.text()} ${message.location().url}`)
      })
      page.on('pageerror', (error) => said.push(error.stack || String(error)))
      if (at !== undefined) {
        await page.goto(at)
        await openShop(page)
      }
      return page
    })
    expect(said.filter((text) => !expectedInConsole.some((pattern) => pattern.test(text)))).toEqual([])
  },
})

/** Waits until the shop in the tab is open: its database and its rules are loaded first, which takes as long as the machine needs. */
const openShop = (page: Page) => page.getByRole('button', { name: '장터 초기화' }).waitFor()

/** A browser notes every answer from 400 on: a file host's to a deep link, and the shop's errors, which a test asks for. */
const isTrouble = (message: ConsoleMessage) =>
  ['error', 'warning'].includes(message.type()) && !/^Failed to load resource: .* status of 4\d\d/.test(message.text())

interface TabCall {
  body?: unknown
  key?: string
}

interface TabAnswer {
  status: number
  body: Record<string, unknown>
}

/** Calls the shop from a tab's own script, under the tab's session. */
export async function callFrom(page: Page, line: string, { body, key }: TabCall = {}): Promise<TabAnswer> {
  // Before it is open, the call would reach the file host.
  await openShop(page)
  return page.evaluate(
    async ({ line, body, key }) => {
      const [method = 'GET', path = '/'] = line.split(' ')
      const response = await fetch(path, {
        method,
        headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
    },
    { line, body, key },
  )
}

export const orderOf = (goodsId: number) => ({
  items: [{ goodsId, quantity: 1 }],
  recipient: { name: '김하나', phone: '010-1234-5678', address1: '서울시 종로구 종로 1', address2: '' },
})

/** Signs a tab in by the form. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.getByRole('button', { name: '로그인' }).click()
  await expect(page.getByRole('link', { name: '내 주문' })).toBeVisible()
}

/** Signs a tab out by the settings page. */
export async function signOut(page: Page): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('button', { name: '로그아웃', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '로그아웃' }).click()
  await expect(page.getByRole('link', { name: '로그인' }).first()).toBeVisible()
}
