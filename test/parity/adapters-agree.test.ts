import { expect, it, vi } from 'vitest'
import { openHttpDoor } from '#test/support/parity/http-adapter.ts'
import { openMswDoor } from '#test/support/parity/msw-adapter.ts'
import { play } from '#test/support/parity/play.ts'
import { scenarios } from './scenarios/scenarios.ts'

// Two shops are opened and closed in each.
vi.setConfig({ testTimeout: 30_000 })

// One after the other: the second door replaces the network of the whole process.
it.for(Object.entries(scenarios))('%s is the same over TCP and behind MSW', async ([, scenario]) => {
  const overTcp = await play(openHttpDoor, scenario)
  expect(await play(openMswDoor, scenario)).toEqual(overTcp)
})
