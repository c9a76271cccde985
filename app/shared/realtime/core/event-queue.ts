import type { Meta, Stats } from '../types.ts'
import type { Emitter } from './emitter.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The queued events of one name, in two parallel ring buffers so that a burst allocates few objects. */
interface Lane {
  readonly batch: (readonly unknown[])[]
  readonly metas: Meta[]
  /** How many were pushed; the rings hold the newest of them. */
  count: number
}

const hiddenDelay = 100
const longestExtra = 128

/**
 * Queues events and delivers them on the next animation frame, in order within a name. When frames are delayed or a flush is slow,
 * it waits up to 128 ms more: flushing every frame costs a slow phone half as much CPU again. A hidden tab has no frames, so it
 * uses a timer.
 */
export function createEventQueue(
  batches: Emitter,
  each: Emitter,
  maxQueue: number,
  stats: Mutable<Stats>,
  onOverflow: (event: string) => void,
) {
  const lanes = new Map<string, Lane>()
  /** The name whose events are being delivered. */
  let current: string | undefined
  let planned = false
  let extra = 0

  const flush = (frameAskedAt = Number.POSITIVE_INFINITY) => {
    const started = performance.now()
    planned = false
    for (const [event, lane] of lanes) {
      lanes.delete(event)
      current = event
      const inOrder = <T>(ring: T[]) => ring.concat(ring.splice(0, lane.count % maxQueue))
      const batch = inOrder(lane.batch)
      const metas = inOrder(lane.metas)
      const dropped = lane.count - batch.length
      stats.dropped += dropped
      stats.delivered += batch.length
      if (dropped > 0) onOverflow(event)
      // One event at a time, so that a handler unsubscribed by another one has received all earlier events.
      batch.forEach((args, index) => current && each.emit(event, args, metas[index]))
      if (current) batches.emit(event, batch, metas, dropped)
    }
    const slow = started - frameAskedAt > 50 || performance.now() - started > 8
    extra = slow ? Math.min(longestExtra, extra * 2 + 16) : extra >> 1
  }
  const askFrame = () => {
    const askedAt = performance.now()
    requestAnimationFrame(() => flush(askedAt))
  }

  return {
    push(event: string, args: readonly unknown[], replayed = false) {
      const lane = lanes.get(event) ?? { batch: [], metas: [], count: 0 }
      lanes.set(event, lane)
      const place = lane.count++ % maxQueue
      lane.batch[place] = args
      lane.metas[place] = { replayed }
      if (planned) return
      planned = true
      if (globalThis.document?.hidden !== false) setTimeout(flush, hiddenDelay)
      else if (extra > 0) setTimeout(askFrame, extra)
      else askFrame()
    },
    /** Drops everything queued or being delivered, except the events of one name. */
    forget(kept: string | undefined) {
      if (current !== kept) current = undefined
      for (const event of lanes.keys()) if (event !== kept) lanes.delete(event)
    },
    flush,
  }
}
export type EventQueue = ReturnType<typeof createEventQueue>
