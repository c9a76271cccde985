import type { Emitter } from './emitter.ts'
import { createFlushSchedule } from './flush-schedule.ts'
import type { Meta, Stats } from './types.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Lane {
  batch: (readonly unknown[])[]
  metas: Meta[]
  dropped: number
}

/** Collects events and hands them over in batches, each event in the order in which it came. */
export function createEventQueue(
  emitter: Emitter,
  maxQueue: number,
  stats: Mutable<Stats>,
  onOverflow: (event: string, dropped: number) => void,
) {
  let lanes = new Map<string, Lane>()

  const trim = (lane: Lane) => {
    const excess = Math.max(0, lane.batch.length - maxQueue)
    lane.batch.splice(0, excess)
    lane.metas.splice(0, excess)
    lane.dropped += excess
  }
  const flush = () => {
    const flushed = lanes
    lanes = new Map()
    for (const [event, lane] of flushed) {
      trim(lane)
      stats.dropped += lane.dropped
      stats.delivered += lane.batch.length
      if (lane.dropped > 0) onOverflow(event, lane.dropped)
      // Event by event, so that who is unsubscribed by another's handler has heard what came before.
      lane.batch.forEach((args, index) => emitter.tell(`each:${event}`, args, lane.metas[index]))
      emitter.tell(event, lane.batch, lane.metas)
    }
  }
  const schedule = createFlushSchedule(flush)

  return {
    push(event: string, args: readonly unknown[], meta: Meta) {
      const lane = lanes.get(event) ?? { batch: [], metas: [], dropped: 0 }
      lanes.set(event, lane)
      lane.batch.push(args)
      lane.metas.push(meta)
      // Cut rarely and much: cutting one at a time moves the whole queue each time.
      if (lane.batch.length > 2 * maxQueue) trim(lane)
      schedule.plan()
    },
    /** Drops what waits, but for one event. */
    forget(kept: string | undefined) {
      for (const event of lanes.keys()) if (event !== kept) lanes.delete(event)
    },
    flush,
    visibilityChanged: schedule.visibilityChanged,
  }
}
