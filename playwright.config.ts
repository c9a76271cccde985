import { defineConfig } from '@playwright/test'
import { findBrowser } from './test/setup/find-browser.ts'

/** The browser's suite runs against the built server and the built demo: `npm run test:e2e` builds both first. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // One picture a screen, whatever machine looks at it.
  snapshotPathTemplate: 'test/e2e/screens/{arg}{ext}',
  fullyParallel: true,
  // A busy machine takes long to load a page, and a test loads many.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may stall for longer than a browser waits; the report names what passed only then.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list']],
  use: {
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // A trace takes a third of the time: the next try makes one, or `--trace on`.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
