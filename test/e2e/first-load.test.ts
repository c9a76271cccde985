import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type BuiltServer, startBuiltServer } from '#test/support/server/start-built-server.ts'

let server: BuiltServer
test.beforeAll(async () => {
  server = await startBuiltServer()
})
test.afterAll(() => server.dispose())

/** JavaScript and CSS, brotli, in bytes of the bodies as they are sent: the measures of docs/decisions/0001. */
const LIST_UNTIL_FIRST_PAINT = 92_000
const LIST_UNTIL_IDLE = 121_000
const GOODS_PAGE_UNTIL_IDLE = 128_000
/** What the page of one goods adds before its first paint. */
const GOODS_PAGE = 12_000

/** Opens a page for the first time; answers what came over the wire until its first paint, and until it is live. */
async function load(page: Page, path: string) {
  const socket = page.waitForEvent('websocket')
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  await socket
  const files = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY
    return performance
      .getEntriesByType('resource')
      .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
      .filter(({ name }) => /\.(js|css)$/.test(name))
      .map(({ startTime, encodedBodySize }) => ({ bytes: encodedBodySize, first: startTime < paint }))
  })
  const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0)
  const [first, all] = [sum(files.filter((file) => file.first)), sum(files)]
  test.info().annotations.push({ type: 'bytes', description: `${first} until first paint, ${all} until idle` })
  return { first, all }
}

test('the goods list loads within its budget', async ({ page }) => {
  const { first, all } = await load(page, '/')
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  expect(first, 'until the first paint').toBeLessThanOrEqual(LIST_UNTIL_FIRST_PAINT)
  expect(all, 'until the network is idle').toBeLessThanOrEqual(LIST_UNTIL_IDLE)
})

test('the page of one goods loads within its budget, and waits for nothing that is live', async ({ page }) => {
  const { first, all } = await load(page, '/goods/3')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(first, 'until the first paint').toBeLessThanOrEqual(LIST_UNTIL_FIRST_PAINT + GOODS_PAGE)
  expect(all, 'until the network is idle').toBeLessThanOrEqual(GOODS_PAGE_UNTIL_IDLE)
})

/**
 * Counts, from the page's start, the components that each commit has rendered, as React's devtools do: by the flag "performed work"
 * of the fibers that are new since the commit before. Those that stood there before have an alternate.
 */
function countRendered() {
  interface Fiber {
    type: unknown
    flags: number
    alternate: Fiber | null
    child: Fiber | null
    sibling: Fiber | null
  }
  const rendered: { all: number; again: number }[] = []
  let before = new Set<Fiber>()
  const onCommitFiberRoot = (_renderer: number, root: { current: Fiber }) => {
    const fibers = new Set<Fiber>()
    const rest = [root.current]
    for (let fiber = rest.pop(); fiber; fiber = rest.pop()) {
      fibers.add(fiber)
      if (fiber.sibling) rest.push(fiber.sibling)
      if (fiber.child) rest.push(fiber.child)
    }
    const isRendered = (fiber: Fiber) =>
      (fiber.flags & 1) === 1 && typeof fiber.type === 'function' && !before.has(fiber)
    const found = [...fibers].filter(isRendered)
    rendered.push({ all: found.length, again: found.filter(({ alternate }) => alternate !== null).length })
    before = fibers
  }
  const hook = { supportsFiber: true, inject: () => 1, onCommitFiberRoot, onCommitFiberUnmount() {}, checkDCE() {} }
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, rendered })
}

for (const [name, path] of [
  ['the goods list', '/'],
  ['the page of one goods', '/goods/3'],
] as const) {
  test(`${name} is rendered once: what arrives later leaves it alone`, async ({ page }) => {
    await page.addInitScript(countRendered)
    await load(page, path)
    const commits = await page.evaluate<{ all: number; again: number }[]>('rendered')
    const [{ all: first } = { all: 0 }, ...later] = commits
    expect(first).toBeGreaterThan(40)
    const most = (count: 'all' | 'again') => Math.max(...later.map((commit) => commit[count]))
    expect(most('again'), JSON.stringify(commits)).toBeLessThan(first / 4)
    // Hearts come to all cards, and with them the front.
    expect(most('all'), JSON.stringify(commits)).toBeLessThan(first * 0.7)
  })
}

/** What code of the server, of MSW and of the shop in a tab can't hide, however small it is made. */
const traces = {
  MSW: /mockServiceWorker|MOCK_ACTIVATE|\[MSW\]/,
  SQLite: /sqlite_master|sqlite3\.wasm|libsql|purchase_feed/,
  'the Socket.IO server': /maxHttpBufferSize/,
  'the simulated faults': /x-faults|__faults|faults-panel/,
  'the shop in a tab': /BroadcastChannel|PBKDF2|jangteo\.example|argon2/,
}

/** Which traces are in a build, and its files but for scripts and the like. */
async function examine(build: string) {
  const folder = path.resolve(import.meta.dirname, '../../dist', build)
  const files = await readdir(folder, { recursive: true })
  const scripts = files.filter((file) => /\.(js|html|css)$/.test(file))
  const code = (await Promise.all(scripts.map((file) => readFile(path.join(folder, file), 'utf8')))).join('\n')
  return {
    found: Object.entries(traces).flatMap(([name, trace]) => (trace.test(code) ? [name] : [])),
    others: files.filter((file) => /mockServiceWorker|^404\.|\.wasm/.test(file)),
    code,
  }
}

test('nothing of the server, the mocks or the tests is in the build', async () => {
  const app = await examine('app')
  expect(app.found).toEqual([])
  expect(app.others).toEqual([])
  expect(app.code).not.toMatch(/testing-library|storybook|node:crypto|kysely/i)

  // The built server heeds no fault either.
  expect((await examine('server')).found).not.toContain('the simulated faults')

  // The same look at a build that has all of it: these traces are there to be found.
  const demo = await examine('demo')
  expect(demo.found).toEqual(Object.keys(traces))
  expect(demo.others.map((file) => path.extname(file)).toSorted()).toEqual(['.html', '.js', '.wasm'])
})
