import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { browserArguments, findBrowser } from '#test/setup/find-browser.ts'
import { describeMachine, writeReport } from '../report.ts'
import { type LongList, longLists, unfold } from './long-lists.ts'
import { openLongShop } from './long-shop.ts'
import { formatList, type Outcome } from './report.ts'
import { type Cost, watchPage } from './watch-page.ts'

const help = `npm run bench:lists -- [--build folder] [--beside folder] [--rounds 3] [--only "goods list"] [--dry]
  --build    the build to measure; dist/app without it
  --beside   a build of another commit, measured in turns with it as what was before
  --rounds   how often each list is measured; of that the median
  --only     this list alone
  --dry      prints, and leaves docs/benchmarks/lists.md as it is`

/** How many times slower than this machine the browser's main thread is made. */
const THROTTLE = 4

const root = path.resolve(import.meta.dirname, '../../..')

/** Unfolds each list to its end in a browser and measures what is done with it. */
export async function runLongLists(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      build: { type: 'string', default: path.join(root, 'dist/app') },
      beside: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      dry: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(help)
  const builds = [...(values.beside === undefined ? [] : [values.beside]), values.build]
  const lists = longLists.filter(({ name }) => values.only === undefined || name === values.only)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
  const outcomes = new Map(lists.map((list) => [list, builds.map((): Outcome[] => [])]))
  try {
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const [list, ofBuilds] of outcomes) {
        for (const [index, build] of builds.entries()) {
          const outcome = await measureList(browser, build, list)
          ofBuilds[index]?.push(outcome)
          console.log(list.name, build, outcome)
        }
      }
    }
    const machine = describeMachine({ Chromium: browser.version(), Node: process.versions.node })
    const tables = [...outcomes].map(([{ name, length }, ofBuilds]) => formatList(name, length, ofBuilds))
    const figures = [machine, ...tables].join('\n\n')
    console.log(`\n${figures}\n`)
    if (!values.dry) await writeReport('lists', figures)
  } finally {
    await browser.close()
  }
}

async function measureList(browser: Browser, build: string, list: LongList): Promise<Outcome> {
  const shop = await openLongShop(build)
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(180_000)
    const problems: string[] = []
    page.on('pageerror', ({ message }) => problems.push(message))
    await page.goto(shop.url)
    if (list.as !== 'guest') await page.evaluate(signIn, shop.accounts[list.as])
    await page.goto(shop.url + list.path)
    await page.locator(list.rows).first().waitFor()
    const watch = await watchPage(page, THROTTLE)
    const before = await watch.weigh()

    const startedAt = performance.now()
    const shown = await page.evaluate(unfold, { rows: list.rows, more: list.more, length: list.length })
    const unfolding = performance.now() - startedAt
    if (shown < list.length) problems.push(`It shows ${shown} rows.`)
    await page.waitForTimeout(1_000)
    const after = await watch.weigh()

    const steps = new Map<string, Cost>()
    for (const { name, run } of list.steps) steps.set(name, await watch.measure(() => run(page, shop)))
    if (problems.length > 0) throw new Error(`${list.name}: ${problems.join(' ')}`)
    return { unfolding, heap: after.heap - before.heap, nodes: after.nodes - before.nodes, steps }
  } finally {
    await context.close()
    await shop.close()
  }
}

/** Signs in, and remembers the account as the app does. Runs in the page. */
async function signIn({ email, password }: { email: string; password: string }): Promise<void> {
  await fetch('/api/auth', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, session: 'cookie' }),
  })
  const { user } = await (await fetch('/api/users/me')).json()
  const { userId, nickname, role } = user
  localStorage.setItem('user', JSON.stringify({ userId, nickname, role }))
}
