import type { SqliteDatabase } from 'kysely'
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { openSqlJs } from '#mock-server/store/sqlite/sql-js.ts'
import { openKeptBytes } from './kept-bytes.ts'

/** One database of all tabs of this origin. */
export interface TabDatabase {
  sqlite: SqliteDatabase
  /**
   * Runs `work` alone among all tabs, on what the last of them has written, and keeps what it changes before it answers.
   * `kept` runs then, before the next one's turn. Rejects as `work` does, or when the change could not be kept: it is undone.
   */
  turn<T>(work: () => Promise<T>, kept?: () => void): Promise<T>
  /** Throws everything away and lets `work` begin anew, in one turn. */
  beginAnew<T>(work: () => Promise<T>): Promise<T>
}

export async function openTabDatabase(name: string): Promise<TabDatabase> {
  const [bytes, sqlite] = await Promise.all([openKeptBytes(name), openSqlJs(() => wasmUrl)])
  /** Of what this tab has in memory; `undefined` after something that was not kept. */
  let version: string | undefined

  async function load(): Promise<void> {
    const newest = await bytes.version()
    if (newest === version && newest !== undefined) return
    sqlite.giveBytes(newest === undefined ? undefined : await bytes.read())
    version = newest
  }

  async function keep(): Promise<void> {
    version = undefined
    const next = crypto.randomUUID()
    await bytes.write(sqlite.takeBytes(), next)
    version = next
  }

  const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(`${name}:database`, work)

  return {
    sqlite,
    turn: (work, kept) =>
      alone(async () => {
        await load()
        try {
          return await work()
        } finally {
          // What was committed before an error is committed.
          if (sqlite.isChanged()) await keep()
          kept?.()
        }
      }),
    beginAnew: (work) =>
      alone(async () => {
        version = undefined
        sqlite.giveBytes(undefined)
        const result = await work()
        await keep()
        return result
      }),
  }
}
