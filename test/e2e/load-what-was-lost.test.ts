import { expect } from '@playwright/test'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { openAdmin, signUp, test } from '#test/support/browser/shop-test.ts'
import { deployCopy } from '#test/support/server/deploy-copy.ts'
import { startBuiltServer } from '#test/support/server/start-built-server.ts'

test.use({
  expectedInConsole: [
    /Failed to load resource|ERR_|WebSocket|Service Worker|dynamically imported module|fetching the script/,
  ],
})

const menu = '**/account-menu-*.js'

test('a menu whose code got lost opens all the same, and says so while it can’t', async ({ openBrowser }) => {
  const page = await openBrowser({ serviceWorkers: 'block' })
  await signUp(page, 'mina')
  await page.goto('/settings')
  const button = page.getByRole('button', { name: 'mina', exact: true })
  await page.route(menu, (route) => route.abort())
  await button.click()
  await expect(page.getByRole('alert').getByText(/가게에 연결할 수 없어요/)).toBeVisible()
  await button.click()
  await expect(page.getByText(/가게에 연결할 수 없어요/)).toBeHidden()

  await page.unroute(menu)
  await button.click()
  await expect(page.getByRole('menuitem', { name: '로그아웃' })).toBeVisible()
})

test('a page whose code got lost comes by itself', async ({ openBrowser }) => {
  const page = await openBrowser({ serviceWorkers: 'block' })
  let lost = 0
  await page.route('**/cart-page-*.js', (route) => (++lost <= 2 ? route.abort() : route.continue()))
  await page.goto('/cart')
  await expect(page.getByText('장바구니가 비어 있어요')).toBeVisible()
  expect(lost).toBe(3)
})

test('after a deployment, code that is gone reloads the page once, and what was typed stays', async ({
  openBrowser,
}) => {
  const deployment = await deployCopy()
  const { email, password } = testAdministrator
  const server = await startBuiltServer({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password }, deployment.folder)
  try {
    const page = await openBrowser({ baseURL: server.url, serviceWorkers: 'block' })
    await openAdmin(page)
    await page.goto('/admin?tab=goods&edit=new')
    await page.getByLabel('이름', { exact: true }).fill('유자차')
    await server.kill()
    await deployment.replaceByNewVersion()
    await server.start()

    await page.getByRole('button', { name: '관리자', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-version', 'new')
    await expect(page.getByLabel('이름', { exact: true })).toHaveValue('유자차')
    await page.getByRole('button', { name: '관리자', exact: true }).click()
    await expect(page.getByRole('menuitem', { name: '로그아웃' })).toBeVisible()
  } finally {
    await server.dispose()
    await deployment.remove()
  }
})
