import type { Stats } from '../types.ts'
import type { EventQueue, Mutable } from './event-queue.ts'

type Row = readonly unknown[]

/** The part of `ReplayOptions` that puts the feed in order. */
interface Feed {
  readonly event: string
  readonly seqOf: (...args: Row) => number
  readonly resync: (signal: AbortSignal) => Promise<{ items: readonly unknown[]; latest: number }>
  readonly gapless?: boolean
}

/** After a reconnect the server tells what we missed first, but not where that ends. */
const replayWindow = 1_000
const resyncTries = 4

/**
 * Puts a feed in order: drops what was heard, has the server replay what was missed, and holds live events while a page is
 * fetched. `push` gets ascending `seq` only.
 */
export function createReplay(
  { event, seqOf, resync, gapless }: Feed,
  { push }: Pick<EventQueue, 'push'>,
  maxHeld: number,
  stats: Mutable<Stats>,
  onGap: (event: string) => void,
  onError: (error: unknown) => void,
) {
  /** The newest `seq` heard; NaN, which is neither before nor after any other, until there is one. */
  let offset = Number.NaN
  /** Live events that wait for a page. */
  let held: Row[] | undefined
  /** By a clock that nobody sets. */
  let replayedUntil = 0
  let running = new AbortController()

  /** Something before it was never heard. */
  const isHole = (seq: number) => gapless && seq > offset + 1
  const accept = (args: Row, replayed: boolean) => {
    const seq = seqOf(...args)
    if (seq <= offset) stats.duplicates++
    else {
      if (isHole(seq)) onGap(event)
      offset = seq
      push(event, args, seq, replayed)
    }
  }
  const merge = (items: readonly unknown[]) => {
    const page = new Set(items.map((item): Row => [item]))
    const rows = [...page, ...(held ?? [])].sort((a, b) => seqOf(...a) - seqOf(...b))
    held = undefined
    for (const row of rows) accept(row, page.has(row))
  }
  const fetchPage = async (tries = 1): Promise<void> => {
    held ??= []
    running.abort()
    running = new AbortController()
    const { signal } = running
    try {
      const { items, latest } = await resync(signal)
      if (signal.aborted) return
      // The feed was begun anew (another database): what we know of it counts no longer.
      if (latest < offset) {
        offset = Number.NaN
        onGap(event)
      }
      merge(items)
      if (!(offset > latest)) offset = latest
    } catch (error) {
      if (signal.aborted) return
      if (tries < resyncTries) {
        setTimeout(() => signal.aborted || void fetchPage(tries + 1), 500 * 2 ** tries)
        return
      }
      // Live events can't wait for ever; the gap is told instead.
      onError(error)
      merge([])
      onGap(event)
    }
  }

  return {
    /** Before each connect: what the handshake says. From here on events may come. */
    begin() {
      if (Number.isNaN(offset)) held ??= []
      return held ? {} : { serverOffset: offset }
    },
    connected() {
      if (held) void fetchPage()
      else replayedUntil = performance.now() + replayWindow
    },
    receive(args: Row) {
      if (!held && isHole(seqOf(...args))) void fetchPage()
      if (!held) return accept(args, performance.now() < replayedUntil)
      held.push(args)
      if (held.length > maxHeld) {
        held.shift()
        stats.dropped++
      }
    },
    /** The server can't replay. */
    reset() {
      // Of a gapless feed the page itself shows whether something is missing.
      if (!gapless) onGap(event)
      void fetchPage()
    },
    disconnected(forget: boolean) {
      running.abort()
      if (!forget) return
      offset = Number.NaN
      held = undefined
    },
  }
}
