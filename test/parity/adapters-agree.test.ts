import { expect, it, vi } from 'vitest'
import { openHttpAdapter } from '#test/support/parity/http-adapter.ts'
import { openMswAdapter } from '#test/support/parity/msw-adapter.ts'
import { play } from '#test/support/parity/play.ts'
import { scenarios } from './scenarios/scenarios.ts'

// Each test opens and closes two shops.
vi.setConfig({ testTimeout: 30_000 })

// Not in parallel, because MSW replaces the network of the whole process.
it.for(Object.entries(scenarios))('%s is the same over TCP and behind MSW', async ([, scenario]) => {
  const overTcp = await play(openHttpAdapter, scenario)
  expect(await play(openMswAdapter, scenario)).toEqual(overTcp)
})
