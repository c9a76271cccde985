import type { Stage } from '#test/support/parity/stage.ts'

export type Scenario = (stage: Stage) => Promise<void>

/** Makes one scenario per transport. */
export const overEachTransport = (
  title: string,
  play: (stage: Stage, transport: 'polling' | 'websocket') => Promise<void>,
) =>
  Object.fromEntries(
    (['polling', 'websocket'] as const).map((transport): [string, Scenario] => [
      `${title} (${transport})`,
      (stage) => play(stage, transport),
    ]),
  )
