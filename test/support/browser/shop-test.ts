import { randomUUID } from 'node:crypto'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { testAdministrator } from '../backend/test-backend-options.ts'
import { type BuiltServer, startBuiltServer } from '../server/start-built-server.ts'

interface ShopFixtures {
  /** The built server with a database of its own for this test. */
  server: BuiltServer
  /** Opens a window of its own: another browser, as far as the shop can tell. */
  openBrowser: (options?: Parameters<import('@playwright/test').Browser['newContext']>[0]) => Promise<Page>
  /** Texts that the console may say in this test, such as what a browser notes when the server is gone. */
  expectedInConsole: RegExp[]
}

/** Browser tests of the shop: what a console says unasked, or a script that throws, fails the test. */
export const test = base.extend<ShopFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures a fixture needs
  server: async ({}, provide) => {
    const { email, password } = testAdministrator
    const server = await startBuiltServer({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password, MAILBOX: 'on' })
    await provide(server)
    await server.dispose()
  },
  expectedInConsole: [[], { option: true }],
  openBrowser: async ({ browser, server, expectedInConsole }, provide) => {
    const contexts: BrowserContext[] = []
    const said: string[] = []
    await provide(async (options = {}) => {
      const context = await browser.newContext({ baseURL: server.url, ...options })
      contexts.push(context)
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
      })
      page.on('pageerror', (error) => said.push(String(error)))
      return page
    })
    // What a window says while it is being closed, such as of a connection that was just opening, is nobody's trouble.
    const received = [...said]
    for (const context of contexts) await context.close()
    expect(received.filter((text) => !expectedInConsole.some((pattern) => pattern.test(text)))).toEqual([])
  },
})

/** What a console says while the server is away: which words a request fails with depends on the moment. */
export const serverIsAway =
  /net::ERR_|WebSocket connection|WebSocket is closed|dynamically imported module|fetching the script/

/** Signs up by the form, as a shopper would; ends where the shop leads. */
export async function signUp(page: Page, nickname: string, email = `${randomUUID()}@example.com`): Promise<void> {
  const password = randomUUID()
  await page.goto('/sign-up')
  await page.getByLabel('닉네임').fill(nickname)
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.getByLabel('비밀번호 확인', { exact: true }).fill(password)
  await page.getByRole('button', { name: '회원가입' }).click()
  await expect(page.getByRole('button', { name: nickname, exact: true })).toBeVisible()
}

/** Signs the first administrator in by the form, and leads to the admin. */
export async function openAdmin(page: Page, at = '/admin'): Promise<void> {
  await page.goto(at)
  await page.getByLabel('이메일').fill(testAdministrator.email)
  await page.getByLabel('비밀번호', { exact: true }).fill(testAdministrator.password)
  await page.getByRole('button', { name: '로그인' }).click()
  await expect(page.getByText('실시간', { exact: true })).toBeVisible()
}
