import { createFlushSchedule } from './flush-schedule.ts'
import type { Meta, Stats } from './types.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type BatchHandler = (batch: readonly (readonly unknown[])[], metas: readonly Meta[]) => void

interface Lane {
  batch: (readonly unknown[])[]
  metas: Meta[]
  /** The first that is not dropped. */
  start: number
}

/** Collects events and hands them over in batches, in order, each event to those who listen when it is handed over. */
export function createEventQueue(options: {
  maxQueue: number
  stats: Mutable<Stats>
  onOverflow: (event: string) => void
  onError: (error: unknown) => void
}) {
  const { maxQueue, stats } = options
  const handlers = new Map<string, Set<BatchHandler>>()
  const dropped = new Map<string, number>()
  let lanes = new Map<string, Lane>()
  const schedule = createFlushSchedule(flush)

  function attempt(run: () => void) {
    try {
      run()
    } catch (error) {
      options.onError(error)
    }
  }

  function flush() {
    const flushed = lanes
    lanes = new Map()
    for (const [event, { batch, metas, start }] of flushed) {
      const listening = handlers.get(event)
      // A copy: who unsubscribes meanwhile is skipped, who subscribes meanwhile hears the next flush.
      const round = [...(listening ?? [])]
      if (round.length > 0) stats.delivered += batch.length - start
      const rest = start === 0 ? batch : batch.slice(start)
      const restMetas = start === 0 ? metas : metas.slice(start)
      for (const handler of round) if (listening?.has(handler)) attempt(() => handler(rest, restMetas))
      if (start > 0) options.onOverflow(event)
    }
  }

  function on(event: string, handler: BatchHandler): () => void {
    const listening = handlers.get(event) ?? new Set()
    handlers.set(event, listening)
    listening.add(handler)
    return () => void listening.delete(handler)
  }

  return {
    push(event: string, args: readonly unknown[], meta: Meta) {
      if (!handlers.get(event)?.size) return
      const lane = lanes.get(event) ?? { batch: [], metas: [], start: 0 }
      lanes.set(event, lane)
      lane.batch.push(args)
      lane.metas.push(meta)
      if (lane.batch.length - lane.start > maxQueue) {
        lane.start++
        stats.dropped++
        dropped.set(event, (dropped.get(event) ?? 0) + 1)
        if (lane.start > maxQueue) {
          lane.batch.splice(0, maxQueue)
          lane.metas.splice(0, maxQueue)
          lane.start -= maxQueue
        }
      }
      schedule.request()
    },
    // A wrapper each time: the same function may be subscribed twice, and each unsubscribe ends its own.
    on: (event: string, handler: BatchHandler) => on(event, (batch, metas) => handler(batch, metas)),
    onEach(event: string, handler: (args: readonly unknown[], meta: Meta) => void) {
      let active = true
      const off = on(event, (batch, metas) => {
        metas.forEach((meta, index) => {
          const args = batch[index]
          if (active && args !== undefined) attempt(() => handler(args, meta))
        })
      })
      return () => {
        active = false
        off()
      }
    },
    dropped: (event: string) => dropped.get(event) ?? 0,
    /** Drops what waits, but for one event. */
    forget(kept: string | undefined) {
      for (const event of lanes.keys()) if (event !== kept) lanes.delete(event)
    },
    flush,
    dispose() {
      handlers.clear()
      schedule.dispose()
    },
  }
}
export type EventQueue = ReturnType<typeof createEventQueue>
