import { expect, type Page, test } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { signUp } from '#test/support/browser/shop-test.ts'
import { type BuiltServer, startBuiltServer } from '#test/support/server/start-built-server.ts'

const administrator = { email: 'admin@example.com', password: 'plum-orchard-42' }

let server: BuiltServer
test.beforeAll(async () => {
  server = await startBuiltServer({ ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password })
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
  const withTexts = bodies.filter((code) => /패킷 검사기|Packet inspector|fits the contract/i.test(code))
  expect(withTexts.map(({ length }) => length)).toEqual([])

  await signUp(page, 'mina')
  const asked = await scriptsOf(page, '/?inspect')
  expect(asked.filter((url) => /inspect/.test(url))).toEqual([])
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('an administrator sees each packet with its verdict', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.url })
  await page.goto('/sign-in')
  await page.getByLabel('이메일').fill(administrator.email)
  await page.getByLabel('비밀번호', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: '로그인' }).click()
  await expect(page.getByRole('link', { name: '로그인' })).toBeHidden()

  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const scripts = await scriptsOf(page, '/?inspect')
  await expect.poll(() => scripts.filter((url) => /inspect/.test(url))).not.toEqual([])
  const panel = page.getByRole('dialog', { name: '패킷 검사기' })
  await expect(panel.getByText('연결됨 · websocket')).toBeVisible()

  const shopper = await createApiShopper(server.url, 'haru')
  await shopper.buys(3)
  const packet = panel.getByRole('listitem').filter({ hasText: 'BUY_GOODS_BATCH' })
  await expect(packet).toContainText('계약에 맞음')
  await packet.locator('summary').click()
  await expect(packet).toContainText('"goodsName": "시원한 사이다"')
  await panel.getByLabel('찾기').fill('BUY_GOODS_BATCH')
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  expect(errors).toEqual([])
})
