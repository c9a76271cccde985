import { expect, it, vi } from 'vitest'
import { openHttpDoor } from './http-door.ts'
import { openMswDoor } from './msw-door.ts'
import { play } from './play.ts'
import { scenarios } from './scenarios/scenarios.ts'

// Two shops are opened and closed in each.
vi.setConfig({ testTimeout: 30_000 })

// One after the other: the second door replaces the network of the whole process.
it.for(Object.entries(scenarios))('%s is the same over TCP and behind MSW', async ([, scenario]) => {
  const overTcp = await play(openHttpDoor, scenario)
  expect(await play(openMswDoor, scenario)).toEqual(overTcp)
})
