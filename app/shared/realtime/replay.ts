import type { Meta } from './types.ts'

type Row = readonly unknown[]

/** What a feed asks of the app, and what it tells the layer. */
export interface FeedPort {
  readonly seqOf: (...args: Row) => number
  readonly resync: (signal: AbortSignal) => Promise<{ items: readonly unknown[]; latest: number }>
  readonly gapless: boolean
  /** How many live events may wait for a page. */
  readonly maxHeld: number
  readonly deliver: (args: Row, part: Pick<Meta, 'seq' | 'replayed'>) => void
  readonly onDuplicate: () => void
  readonly onDrop: () => void
  readonly onGap: () => void
  readonly onError: (error: unknown) => void
}

/** After a reconnect the server tells what we missed first, but not where that ends. */
const replayWindow = 1_000
const resyncTries = 4

/**
 * Puts a feed in order: drops what was heard, has the server replay what was missed, and holds live events while a page is
 * fetched. `deliver` gets ascending `seq` only.
 */
export function createReplay(port: FeedPort) {
  let offset: number | null = null
  let held: Row[] | null = null
  let replayedUntil = 0
  let running = new AbortController()

  /** Something before it was never heard. */
  const isHole = (seq: number) => port.gapless && offset !== null && seq > offset + 1
  const accept = (args: Row, replayed: boolean) => {
    const seq = port.seqOf(...args)
    if (offset !== null && seq <= offset) return port.onDuplicate()
    if (isHole(seq)) port.onGap()
    offset = seq
    port.deliver(args, { seq, replayed })
  }
  const merge = (page: readonly unknown[]) => {
    const rows = page.map((item): [Row, boolean] => [[item], true])
    for (const args of held ?? []) rows.push([args, false])
    held = null
    rows.sort(([a], [b]) => port.seqOf(...a) - port.seqOf(...b))
    for (const row of rows) accept(...row)
  }
  const resync = async (tries = 1): Promise<void> => {
    held ??= []
    running.abort()
    running = new AbortController()
    const { signal } = running
    try {
      const { items, latest } = await port.resync(signal)
      if (signal.aborted) return
      // The feed was begun anew (another database): what we know of it counts no longer.
      if (offset !== null && latest < offset) {
        offset = null
        port.onGap()
      }
      merge(items)
      offset = Math.max(offset ?? 0, latest)
    } catch (error) {
      if (signal.aborted) return
      if (tries < resyncTries) {
        setTimeout(() => signal.aborted || void resync(tries + 1), 500 * 2 ** tries)
        return
      }
      // Live events can't wait for ever; the gap is told instead.
      port.onError(error)
      merge([])
      port.onGap()
    }
  }
  const stop = () => running.abort()

  return {
    /** Before each connect: what the handshake says. From here on events may come. */
    begin() {
      if (offset !== null && held === null) return { serverOffset: offset }
      held ??= []
      return {}
    },
    connected() {
      if (held === null) replayedUntil = Date.now() + replayWindow
      else void resync()
    },
    receive(args: Row) {
      const missed = held === null && isHole(port.seqOf(...args))
      if (held === null && !missed) return accept(args, Date.now() < replayedUntil)
      held ??= []
      held.push(args)
      if (held.length > port.maxHeld) {
        held.shift()
        port.onDrop()
      }
      if (missed) void resync()
    },
    /** The server can't replay. */
    reset() {
      // Of a gapless feed the page itself shows whether something is missing.
      if (!port.gapless) port.onGap()
      void resync()
    },
    stop,
    forget() {
      stop()
      offset = held = null
    },
  }
}
