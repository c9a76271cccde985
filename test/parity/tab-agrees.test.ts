import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type ConsoleMessage, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { browserArguments, findBrowser } from '#test/setup/find-browser.ts'
import { openHttpAdapter } from '#test/support/parity/http-adapter.ts'
import { play } from '#test/support/parity/play.ts'
import { type FileHost, serveFolder } from '#test/support/server/serve-folder.ts'
import { shopInTab } from '#vite/shop-in-tab.ts'
import { scenarios } from './scenarios/scenarios.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let folder: string
let host: FileHost
let browser: Browser
let page: Page
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jangteo-parity-'))
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, '../support/parity/page'),
    mode: 'msw',
    logLevel: 'error',
    plugins: [shopInTab()],
    build: { outDir: folder, chunkSizeWarningLimit: 4000 },
  })
  host = await serveFolder(folder)
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
  page = await browser.newPage()
  await page.goto(host.url)
  await page.waitForFunction(() => 'playScenario' in globalThis)
})
afterAll(async () => {
  await browser.close()
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

/** Plays a scenario in the tab, in a shop of its own. Returns its transcript and the console's messages. */
async function playInTab(name: string): Promise<{ transcript: unknown; said: string[] }> {
  const said: string[] = []
  const onPageError = (error: Error) => said.push(error.stack ?? String(error))
  const onConsole = (message: ConsoleMessage) => {
    // The browser logs every error response, and every poll that ends with its connection.
    if (message.type() === 'error' && !/^Failed to load resource: (?!.* status of 5)/.test(message.text()))
      said.push(message.text())
  }
  page.on('pageerror', onPageError).on('console', onConsole)
  const transcript: unknown = await page.evaluate((name) => Reflect.get(globalThis, 'playScenario')(name), name)
  page.off('pageerror', onPageError).off('console', onConsole)
  return { transcript, said }
}

/** Scripts can't set the cookie of a handshake in a browser. `test/e2e/without-server` tests that a tab's sockets use its session. */
const notInBrowsers = new Set(['the cookie of a polling handshake'])

it.for(Object.entries(scenarios).filter(([name]) => !notInBrowsers.has(name)))(
  '%s is the same over TCP and in a tab',
  async ([name, scenario]) => {
    const [inTab, overTcp] = await Promise.all([playInTab(name), play(openHttpAdapter, scenario)])
    expect(inTab).toEqual({ transcript: overTcp, said: [] })
  },
)
