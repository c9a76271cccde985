import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './test/setup/find-browser.ts'

/** The browser's suite runs against the built server and the built demo: `npm run test:e2e` builds both first. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // One picture a screen, whatever machine looks at it.
  snapshotPathTemplate: 'test/e2e/screens/{arg}{ext}',
  fullyParallel: true,
  // A test loads many pages; on a busy machine each takes seconds.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A net for CI, where a machine may stall; no test needs it.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ...(process.env.CI ? [['./test/setup/report-second-tries.ts'] as const] : [])],
  use: {
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // A trace takes a third of the time: the next try makes one, or `--trace on`.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findBrowser(),
      args: browserArguments,
    },
  },
})
