import type { Door } from './adapter.ts'
import { createStage, type Stage } from './stage.ts'

/** Plays a scenario through a door that is opened for it; answers the transcript of what came back. */
export async function play(open: () => Promise<Door>, scenario: (stage: Stage) => Promise<void>): Promise<unknown> {
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
