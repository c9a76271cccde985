import type { Adapter } from './adapter.ts'
import { createStage, type Stage } from './stage.ts'

/** Plays a scenario through an adapter that is opened for it; answers the transcript of what came back. */
export async function play(open: () => Promise<Adapter>, scenario: (stage: Stage) => Promise<void>): Promise<unknown> {
  const adapter = await open()
  const stage = createStage(adapter)
  try {
    await scenario(stage)
    return stage.transcript.finish()
  } finally {
    stage.close()
    await adapter.close()
  }
}
