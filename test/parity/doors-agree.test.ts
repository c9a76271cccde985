import { expect, it, vi } from 'vitest'
import type { Door } from './door.ts'
import { openHttpDoor } from './http-door.ts'
import { openMswDoor } from './msw-door.ts'
import { restScenarios } from './scenarios/rest-scenarios.ts'
import { socketScenarios } from './scenarios/socket-scenarios.ts'
import { createStage, type Stage } from './stage.ts'

/** What came back through a door. One after the other: the second replaces the network of the whole process. */
async function play(open: () => Promise<Door>, scenario: (stage: Stage) => Promise<void>): Promise<unknown> {
  const door = await open()
  const stage = createStage(door)
  try {
    await scenario(stage)
    return stage.transcript.finish()
  } finally {
    stage.close()
    await door.close()
  }
}

// Two shops are opened and closed in each.
vi.setConfig({ testTimeout: 30_000 })

it.for(Object.entries({ ...restScenarios, ...socketScenarios }))(
  '%s is the same over TCP and behind MSW',
  async ([, scenario]) => {
    const overTcp = await play(openHttpDoor, scenario)
    expect(await play(openMswDoor, scenario)).toEqual(overTcp)
  },
)
