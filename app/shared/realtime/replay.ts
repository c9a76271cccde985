import type { Meta } from './types.ts'

/** The replay options after their types are gone: arguments as they come. */
export interface ReplaySource {
  readonly seqOf: (...args: readonly unknown[]) => number
  readonly resync: (signal: AbortSignal) => Promise<{ items: readonly unknown[]; latest: number }>
  /** How many live events may wait for a page. */
  readonly maxHeld: number
}

/** After a reconnect with an offset the server tells what we missed first, but not where that ends. */
const replayWindow = 1_000
const resyncTries = 4

/**
 * Puts a feed in order: drops what was heard, asks for what was missed, and holds live events while a page is fetched.
 * `deliver` gets ascending `seq` only.
 */
export function createReplay(
  source: ReplaySource,
  to: {
    deliver: (args: readonly unknown[], meta: Pick<Meta, 'seq' | 'replayed'>) => void
    onDuplicate: () => void
    onDrop: () => void
    onGap: () => void
    onError: (error: unknown) => void
  },
) {
  let offset: number | null = null
  let held: (readonly unknown[])[] | null = null
  let replayedUntil = 0
  let overflowed = false
  let running: AbortController | undefined

  const accept = (args: readonly unknown[], replayed: boolean) => {
    const seq = source.seqOf(...args)
    if (offset !== null && seq <= offset) return to.onDuplicate()
    offset = seq
    to.deliver(args, { seq, replayed })
  }
  const merge = (items: readonly unknown[]) => {
    const rows = [
      ...items.map((item) => ({ args: [item], replayed: true })),
      ...(held ?? []).map((args) => ({ args, replayed: false })),
    ]
    held = null
    rows.sort((a, b) => source.seqOf(...a.args) - source.seqOf(...b.args))
    for (const { args, replayed } of rows) accept(args, replayed)
    if (overflowed) to.onGap()
    overflowed = false
  }
  const resync = async () => {
    running?.abort()
    const { signal } = (running = new AbortController())
    for (let tries = 1; ; tries++) {
      try {
        const page = await source.resync(signal)
        if (signal.aborted) return
        // The feed was begun anew (another database): what we know of it counts no longer.
        if (offset !== null && page.latest < offset) offset = null
        merge(page.items)
        offset = Math.max(offset ?? 0, page.latest)
        return
      } catch (error) {
        if (signal.aborted) return
        if (tries === resyncTries) {
          // Live events can't wait for ever; the gap is told instead.
          to.onError(error)
          merge([])
          return to.onGap()
        }
        await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries))
        if (signal.aborted) return
      }
    }
  }

  return {
    /** Before each connect: what the handshake says, and from here on events may come. */
    begin(): { serverOffset?: number } {
      if (offset !== null && held === null) return { serverOffset: offset }
      held ??= []
      return {}
    },
    connected() {
      if (held === null) replayedUntil = Date.now() + replayWindow
      else void resync()
    },
    disconnected: () => running?.abort(),
    receive(args: readonly unknown[]) {
      if (held === null) return accept(args, Date.now() < replayedUntil)
      held.push(args)
      if (held.length <= source.maxHeld) return
      held.shift()
      overflowed = true
      to.onDrop()
    },
    /** The server can't replay. */
    reset() {
      held ??= []
      to.onGap()
      void resync()
    },
    forget() {
      running?.abort()
      offset = null
      held = null
    },
  }
}
