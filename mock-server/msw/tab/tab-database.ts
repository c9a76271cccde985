import type { SqliteDatabase } from 'kysely'
import { openSqliteWasm } from '#mock-server/store/sqlite/sqlite-wasm.ts'
import { openKeptBytes } from './kept-bytes.ts'
import { requestLock } from './request-lock.ts'

/** The database that all tabs of this origin share. */
export interface TabDatabase {
  sqlite: SqliteDatabase
  /**
   * Runs `work` exclusively among all tabs, on the newest data, and stores its changes before it resolves.
   * `stored` runs after that, before the next turn. Rejects with the error of `work`, or when the changes could not be stored; then
   * they are undone.
   */
  turn<T>(work: () => Promise<T>, stored?: () => void): Promise<T>
  /** Empties the database and runs `work` on it, in one turn. */
  startOver<T>(work: () => Promise<T>): Promise<T>
}

export async function openTabDatabase(name: string): Promise<TabDatabase> {
  const [bytes, sqlite] = await Promise.all([openKeptBytes(name), openSqliteWasm()])
  /** The version in this tab's memory; `undefined` when changes were not stored. */
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

  const alone = <T>(work: () => Promise<T>): Promise<T> => requestLock(`${name}:database`, work)

  return {
    sqlite,
    turn: (work, stored) =>
      alone(async () => {
        await load()
        try {
          return await work()
        } finally {
          // What was committed before an error stays committed.
          if (sqlite.isChanged()) await keep()
          stored?.()
        }
      }),
    startOver: (work) =>
      alone(async () => {
        version = undefined
        sqlite.giveBytes(undefined)
        const result = await work()
        await keep()
        return result
      }),
  }
}
