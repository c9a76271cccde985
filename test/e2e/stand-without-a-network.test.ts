import { expect, type Page } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'
import { deployCopy } from '#test/support/server/deploy-copy.ts'
import { startBuiltServer } from '#test/support/server/start-built-server.ts'

test.use({ expectedInConsole: [/Failed to load resource|ERR_|WebSocket connection|dynamically imported module/] })

/** Opens the shop and waits until its shell is kept. */
async function install(page: Page, path = '/'): Promise<void> {
  await page.goto(path)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => kept(page)).toHaveLength(1)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
}

/** The names of what is kept on the device. */
const kept = (page: Page) => page.evaluate(() => caches.keys())

test('without a network the shell stands and says so; with it the shop goes on by itself', async ({
  server,
  openBrowser,
}) => {
  const page = await openBrowser()
  await install(page)
  await server.kill()
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByRole('link', { name: '장터 홈' })).toBeVisible()
  await expect(page.getByText('인터넷 연결이 끊겼어요. 연결되면 저절로 이어져요.')).toBeVisible()
  await expect(page.getByRole('button', { name: '다시 시도' })).toBeVisible()
  // Any address of the shop stands, also one that was never looked at.
  await page.goto('/goods/3')
  await expect(page.getByRole('link', { name: '장터 홈' })).toBeVisible()

  await server.start()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: '시원한 사이다' })).toBeVisible()
  await expect(page.getByText('인터넷 연결이 끊겼어요.')).toBeHidden()
})

test('after a deployment the next page is the new app, and of the old one nothing is kept', async ({ openBrowser }) => {
  const deployment = await deployCopy()
  const server = await startBuiltServer({}, deployment.folder)
  try {
    const page = await openBrowser({ baseURL: server.url })
    await install(page)
    const [before] = await kept(page)
    await server.kill()
    await deployment.replaceByNewVersion()
    await server.start()

    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('data-version', 'new')
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
    await expect.poll(() => kept(page)).not.toContain(before)
    await expect.poll(() => kept(page)).toHaveLength(1)

    // What stands without a network is the new app too.
    await server.kill()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-version', 'new')
    await expect(page.getByRole('link', { name: '장터 홈' })).toBeVisible()
  } finally {
    await server.dispose()
    await deployment.remove()
  }
})

test('calls, sockets and documents of the API are never answered from what is kept', async ({
  server,
  openBrowser,
}) => {
  const page = await openBrowser()
  await install(page)
  await page.goto('/goods/3')
  await expect(page.getByRole('heading', { name: '시원한 사이다' })).toBeVisible()
  const [name = ''] = await kept(page)
  const paths = await page.evaluate(async (cacheName) => {
    const requests = await (await caches.open(cacheName)).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  }, name)
  expect(paths).toContain('/index.html')
  for (const path of paths) expect(path).toMatch(/^\/(index\.html|assets\/.+)$/)
  await server.kill()
  await expect(page.goto('/api/docs')).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
})

test('the shop can be installed', async ({ openBrowser }) => {
  const page = await openBrowser()
  await install(page)
  const client = await page.context().newCDPSession(page)
  const { errors, data } = await client.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '')
  expect(manifest).toMatchObject({ name: '장터', start_url: '/', display: 'standalone' })
  // Browsers ask for a picture of 192 and of 512 pixels, as large as it says.
  const pictures: { src: string; sizes: string }[] = manifest.icons
  for (const size of [192, 512]) {
    const picture = pictures.find(({ sizes }) => sizes === `${size}x${size}`)
    expect(await widthOf(page, picture?.src ?? '')).toBe(size)
  }
  // A whole browser says that a test's window is a private one; the headless shell has no opinion.
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})

const widthOf = (page: Page, src: string) =>
  page.evaluate(async (url) => {
    const picture = new Image()
    picture.src = url
    await picture.decode()
    return picture.naturalWidth
  }, src)
