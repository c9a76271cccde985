import type { Meta, Stats } from '../types.ts'
import type { Emitter } from './emitter.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What waits of one event: two rings side by side, so that a burst costs no more objects than it must. */
interface Lane {
  readonly batch: (readonly unknown[])[]
  readonly metas: Meta[]
  /** How many came, of which the rings hold the newest. */
  count: number
}

const hiddenDelay = 100
const longestExtra = 128

/**
 * Collects events and hands them over on the next animation frame, each event in the order in which it came. When frames come
 * late or a flush takes long, it waits up to 128 ms more, as a flush in every frame costs a slow phone half as much CPU again.
 * A hidden tab has no frames and uses a timer.
 */
export function createEventQueue(
  batches: Emitter,
  each: Emitter,
  maxQueue: number,
  stats: Mutable<Stats>,
  onOverflow: (event: string) => void,
) {
  const lanes = new Map<string, Lane>()
  /** Whose events are being handed over. */
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
      // Event by event, so that who is unsubscribed by another's handler has heard what came before.
      batch.forEach((args, index) => current && each.tell(event, args, metas[index]))
      if (current) batches.tell(event, batch, metas, dropped)
    }
    const slow = started - frameAskedAt > 50 || performance.now() - started > 8
    extra = slow ? Math.min(longestExtra, extra * 2 + 16) : extra >> 1
  }
  const askFrame = () => {
    const askedAt = performance.now()
    requestAnimationFrame(() => flush(askedAt))
  }

  return {
    push(event: string, args: readonly unknown[], seq: number, replayed = false) {
      const lane = lanes.get(event) ?? { batch: [], metas: [], count: 0 }
      lanes.set(event, lane)
      const place = lane.count++ % maxQueue
      lane.batch[place] = args
      lane.metas[place] = { seq, receivedAt: Date.now(), replayed }
      if (planned) return
      planned = true
      if (globalThis.document?.hidden !== false) setTimeout(flush, hiddenDelay)
      else if (extra > 0) setTimeout(askFrame, extra)
      else askFrame()
    },
    /** Drops what waits, but for one event: what is being handed over too, when a handler of it is the reason. */
    forget(kept: string | undefined) {
      if (current !== kept) current = undefined
      for (const event of lanes.keys()) if (event !== kept) lanes.delete(event)
    },
    flush,
  }
}
export type EventQueue = ReturnType<typeof createEventQueue>
