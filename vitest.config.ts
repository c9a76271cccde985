import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname
const setup = (name: string) => path.join(here, 'test/setup', name)
const suite = (name: string) => [`test/${name}/**/*.test.{ts,tsx}`]

/** One project a kind of test; the browser's suite is Playwright's (`playwright.config.ts`). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: suite('unit'),
          setupFiles: [setup('fail-on-console.ts')],
          typecheck: { enabled: false },
        },
      },
      {
        test: {
          name: 'server',
          environment: 'node',
          include: [...suite('server'), ...suite('parity')],
          setupFiles: [setup('fail-on-console.ts')],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'realtime',
          environment: 'jsdom',
          // A screen is typed into key by key; on a busy machine that takes its time.
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
          environment: 'jsdom',
          // A screen is typed into key by key; on a busy machine that takes its time.
          testTimeout: 20_000,
          include: suite('ui'),
          setupFiles: [setup('fail-on-console.ts'), setup('ui.ts')],
        },
      },
    ],
  },
})
