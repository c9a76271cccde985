import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { createSqliteDialect } from './sqlite-dialect.ts'

/** Another process uses the database file. Two servers on one file would miss each other's domain events. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'
}

/**
 * A Kysely dialect on a SQLite file (its folder is created when missing) or on ':memory:', exclusive to this process.
 * An acknowledged write survives power loss: `synchronous=FULL` is set and asserted.
 * Throws `DatabaseInUse` when another process has the file open.
 */
export function openLibsql(file: string) {
  const inMemory = file === ':memory:'
  if (!inMemory) mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const database = new Database(file)
  try {
    setPragma(database, 'locking_mode', 'exclusive')
    // The first access takes the lock, or fails.
    setPragma(database, 'journal_mode', inMemory ? 'memory' : 'wal')
    setPragma(database, 'synchronous', 2)
    setPragma(database, 'foreign_keys', 1)
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw error
    throw new DatabaseInUse(`The database ${file} is in use by another process: stop that one first.`, { cause: error })
  }
  return createSqliteDialect({
    prepare: (sql) => database.prepare(sql),
    close: () => {
      // libsql keeps a closed file locked until its statements are garbage-collected. Leaving WAL and exclusive mode unlocks it now.
      if (!inMemory)
        database.exec('pragma journal_mode=delete; pragma locking_mode=normal; select 1 from sqlite_master')
      database.close()
    },
  })
}

/** Sets a pragma and checks it, because SQLite silently ignores one that it can't set. */
function setPragma(database: Database.Database, name: string, value: string | number): void {
  database.exec(`pragma ${name}=${value}`)
  const [row] = database.prepare(`pragma ${name}`).all()
  const actual: unknown = Object.values(row ?? {})[0]
  if (actual !== value) throw new Error(`SQLite did not take ${name}=${value}: it is ${String(actual)}`)
}

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
