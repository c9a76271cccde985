import type { Stats } from '../types.ts'
import type { EventQueue, Mutable } from './event-queue.ts'

type Row = readonly unknown[]
/** `ReplayOptions` without their types. */
interface Feed {
  readonly event: string
  readonly seqOf: (...args: Row) => number
  readonly resync: (signal: AbortSignal) => Promise<{ items: readonly unknown[]; latest: number }>
  readonly gapless?: boolean
}

/** How long after a reconnect (ms) events count as replayed. The server sends missed ones first, but not where they end. */
const replayWindow = 1_000
const resyncTries = 4

/**
 * The one place where a socket event is deduplicated: passes a feed on in ascending `seq`, each event once, whether it arrives live,
 * is replayed by the server, or comes from a fetched page. Live events wait while a page is fetched.
 */
export function createReplay(
  { event, seqOf, resync, gapless }: Feed,
  { push }: Pick<EventQueue, 'push'>,
  maxHeld: number,
  stats: Mutable<Stats>,
  onGap: (event: string) => void,
  onError: (error: unknown) => void,
) {
  /** The newest `seq` received. NaN until there is one, because it compares as neither older nor newer than any other. */
  let offset = Number.NaN
  /** Live events that wait for a page. */
  let held: Row[] | undefined
  /** By `performance.now()`, because the system clock may change. */
  let replayedUntil = 0
  let running = new AbortController()

  /** Whether an event before it is missing. */
  const isHole = (seq: number) => gapless && seq > offset + 1
  const accept = (args: Row, replayed: boolean) => {
    const seq = seqOf(...args)
    if (seq <= offset) stats.duplicates++
    else {
      if (isHole(seq)) onGap(event)
      offset = seq
      push(event, args, replayed)
    }
  }
  const merge = (items: readonly unknown[]) => {
    const page = new Set(items.map((item): Row => [item]))
    const rows = [...page, ...(held ?? [])].sort((a, b) => seqOf(...a) - seqOf(...b))
    held = undefined
    for (const row of rows) accept(row, page.has(row))
  }
  const mergePage = async (tries = 1): Promise<void> => {
    held ??= []
    running.abort()
    running = new AbortController()
    const { signal } = running
    try {
      const { items, latest } = await resync(signal)
      if (signal.aborted) return
      // The feed started over, for instance with another database: the old offset means nothing there.
      if (latest < offset) {
        offset = Number.NaN
        onGap(event)
      }
      merge(items)
      if (!(offset > latest)) offset = latest
    } catch (error) {
      if (signal.aborted) return
      const retry = () => signal.aborted || void mergePage(tries + 1)
      if (tries < resyncTries) return void setTimeout(retry, 500 * 2 ** tries)
      // Live events can't wait for ever, so what is missing becomes a gap.
      onError(error)
      merge([])
      onGap(event)
    }
  }

  return {
    /** Returns what the handshake says. Events may arrive from here on. */
    begin() {
      if (Number.isNaN(offset)) held ??= []
      return held ? undefined : { serverOffset: offset }
    },
    connected() {
      if (held) void mergePage()
      else replayedUntil = performance.now() + replayWindow
    },
    receive(args: Row) {
      if (!held && isHole(seqOf(...args))) void mergePage()
      if (!held) return accept(args, performance.now() < replayedUntil)
      if (held.push(args) > maxHeld) {
        held.shift()
        stats.dropped++
      }
    },
    /** The server can't replay. */
    reset() {
      // In a gapless feed the page itself shows whether something is missing.
      if (!gapless) onGap(event)
      void mergePage()
    },
    disconnected(forget: boolean) {
      running.abort()
      if (!forget) return
      offset = Number.NaN
      held = undefined
    },
  }
}
