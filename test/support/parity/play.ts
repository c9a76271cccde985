import type { Adapter } from './adapter.ts'
import { createStage, type Stage } from './stage.ts'

/** Plays a scenario through a new adapter. Returns the transcript of everything that came back. */
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
