import path from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser } from './test/setup/find-browser.ts'
import { secondTries } from './test/setup/report-second-tries.ts'

const here = import.meta.dirname
const setup = (name: string) => path.join(here, 'test/setup', name)
const suite = (name: string) => [`test/${name}/**/*.test.{ts,tsx}`]

/** A net for CI, where a machine may stall; no test needs it (see `report-second-tries.ts`). Projects don't inherit this. */
const retry = process.env.CI ? 1 : 0

/** Tests of the server that need no store, or one of their own. */
const ownDatabase = [
  'back-up-the-shop',
  'compress-the-build',
  'cut-slow-clients',
  'develop-the-server',
  'explain-start-up-trouble',
  'hash-passwords',
  'keep-what-was-said',
  'leave-with-much-behind',
  'let-others-run',
  'notice-a-broken-disk',
  'open-the-database',
  'read-config',
  'read-no-whole-table',
  'stop-the-server',
  'survive-a-kill',
  'test-under-load',
  'upgrade-an-old-database',
]

/** From version 25 on, Node has a Web Storage of its own, which would hide the one of jsdom. */
const ownStorage = '--no-experimental-webstorage'
const execArgv = process.allowedNodeEnvironmentFlags.has(ownStorage) ? [ownStorage] : []

/** Storybook takes seconds to load: whoever asks for other projects by name does not wait for it. */
const wantsStories = !process.argv.includes('--project') || process.argv.includes('stories')
const storybook = async () => {
  const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin')
  return storybookTest({ configDir: path.join(here, '.storybook') })
}

/** One project a kind of test; the browser's suite is Playwright's (`playwright.config.ts`). */
export default defineConfig({
  test: {
    // Vitest would keep one core for itself, which has little to do.
    maxWorkers: '100%',
    reporters: ['default', ...(retry ? [secondTries] : [])],
    projects: [
      {
        test: {
          name: 'unit',
          retry,
          // Modules are loaded once a worker, not once a file.
          isolate: false,
          environment: 'node',
          include: suite('unit'),
          setupFiles: [setup('fail-on-console.ts')],
          typecheck: { enabled: false },
        },
      },
      {
        test: {
          name: 'server',
          retry,
          isolate: false,
          environment: 'node',
          // Programs are built and started here, and bursts played; on a busy machine that takes its time.
          testTimeout: 20_000,
          include: [...suite('server'), ...suite('parity')],
          setupFiles: [setup('fail-on-console.ts')],
        },
      },
      {
        test: {
          // The server's tests once more, on PostgreSQL in this process.
          name: 'postgres',
          retry,
          isolate: false,
          environment: 'node',
          // Making the first database takes seconds.
          hookTimeout: 60_000,
          testTimeout: 60_000,
          include: [...suite('postgres'), ...suite('server')],
          exclude: ownDatabase.map((name) => `test/server/${name}.test.ts`),
          env: { TEST_DATABASE: 'postgres' },
          setupFiles: [setup('fail-on-console.ts')],
        },
      },
      {
        test: {
          name: 'cluster',
          retry,
          isolate: false,
          environment: 'node',
          // Services are started, killed and cut off; what is waited for comes within seconds.
          hookTimeout: 120_000,
          testTimeout: 60_000,
          include: suite('cluster'),
          setupFiles: [setup('fail-on-console.ts')],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'realtime',
          retry,
          environment: 'jsdom',
          execArgv,
          testTimeout: 20_000,
          include: suite('realtime'),
          // One page for all of them: the layer keeps nothing outside of what a test makes.
          isolate: false,
          setupFiles: [setup('fail-on-console.ts')],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'ui',
          retry,
          environment: 'jsdom',
          execArgv,
          // A screen is typed into key by key; what is waited for comes in 3 s (`test/setup/ui.ts`).
          testTimeout: 30_000,
          include: suite('ui'),
          // The app is loaded once a worker, not once a file; each test finds an empty browser (`test/setup/ui.ts`).
          isolate: false,
          env: { TZ: 'Asia/Seoul' },
          setupFiles: [setup('fail-on-console.ts'), setup('ui.ts')],
        },
      },
      {
        extends: path.join(here, '.storybook/vite.config.ts'),
        plugins: [wantsStories && storybook()],
        test: {
          name: 'stories',
          retry,
          setupFiles: [setup('fail-on-console.ts'), setup('stories.ts')],
          testTimeout: 15_000,
          // One page for all stories: each opens a shop of its own in it.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: {
                // Looked for only when stories are tested.
                get executablePath() {
                  return findBrowser()
                },
                args: browserArguments,
              },
              contextOptions: { locale: 'ko-KR', timezoneId: 'Asia/Seoul' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
