import { statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import type { Store } from '#mock-server/store/open-store.ts'
import { StorageError } from '#mock-server/store/storage-error.ts'

/** An answer of `/readyz` is good for so long (ms), however often it is asked. */
const fresh = 1000
/** For so long (ms) after a failed write, another one proves nothing: a full disk may still have room for a small one. */
const doubtful = 10_000
/** Free space in bytes, below which the next orders are about to fail. */
const spare = 4 * 1024 * 1024

interface ReadinessParts {
  store: Pick<Store, 'proveRead' | 'proveWrite'>
  /** The path of the database file, if it is one of this machine. */
  file: string | undefined
  log: Pick<Logger, 'error' | 'info'>
  /** How often it looks by itself, in ms. */
  interval?: number
}

/**
 * Finds out whether the shop can work: whether its database takes writes and its disk has room. It looks when it is asked and
 * regularly, then without a write, and logs when the answer changes.
 */
export function createReadiness({ store, file, log, interval = 5000 }: ReadinessParts) {
  let failure: { error: StorageError; at: number } | undefined
  let wasReady = true
  let last: { answer: Promise<boolean>; at: number } | undefined

  async function prove(write: boolean): Promise<void> {
    if (failure && performance.now() - failure.at < doubtful) throw failure.error
    if (file !== undefined && file !== ':memory:') {
      const { bavail, bsize } = await statfs(path.dirname(path.resolve(file)))
      if (bavail * bsize < spare) throw new StorageError(`The disk of the database ${file} is full.`)
    }
    await (write ? store.proveWrite() : store.proveRead())
  }

  const look = (write: boolean) =>
    prove(write).then(
      () => {
        if (!wasReady) log.info('ready again')
        return (wasReady = true)
      },
      (error: unknown) => {
        if (wasReady) log.error({ err: error }, 'not ready')
        return (wasReady = false)
      },
    )

  function isReady(): Promise<boolean> {
    if (last === undefined || performance.now() - last.at > fresh) last = { answer: look(true), at: performance.now() }
    return last.answer
  }

  // The timer only reads. After a failure it writes, too, to find out whether writes work again.
  const timer = setInterval(() => void look(!wasReady), interval)
  return {
    isReady,
    /** Call it with every error of the backend. */
    failed(error: unknown): void {
      if (!(error instanceof StorageError)) return
      failure = { error, at: performance.now() }
      last = undefined
    },
    close: () => clearInterval(timer),
  }
}
