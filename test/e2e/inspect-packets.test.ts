import { expect, type Page, test } from '@playwright/test'
import { signUp } from '#test/support/browser/shop-test.ts'
import { type BuiltServer, startBuiltServer } from '#test/support/server/start-built-server.ts'

let server: BuiltServer
test.beforeAll(async () => {
  server = await startBuiltServer()
})
test.afterAll(() => server.dispose())

/** The scripts that a page asks for, those until its connection stands and then any more. */
async function scriptsOf(page: Page, path: string): Promise<string[]> {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  const socket = page.waitForEvent('websocket')
  await page.goto(path, { waitUntil: 'networkidle' })
  await socket
  return scripts
}

test('a shopper’s first load has nothing of the inspector, asked for or not', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.url })
  const scripts = await scriptsOf(page, '/')
  expect(scripts.length).toBeGreaterThan(1)
  expect(scripts.filter((url) => /inspect/.test(url))).toEqual([])
  const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()))
  const withTexts = bodies.filter((code) => /패킷 검사기|Packet inspector|matches the contract/i.test(code))
  expect(withTexts.map(({ length }) => length)).toEqual([])

  await signUp(page, 'mina')
  const asked = await scriptsOf(page, '/?inspect')
  expect(asked.filter((url) => /inspect/.test(url))).toEqual([])
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog')).toBeHidden()
})
