import Database from 'libsql'
import type { SqliteDatabase, SqliteDialect } from 'kysely'
import { createSqliteDialect } from './sqlite-dialect.ts'

/** Another process holds the database file: two servers on one file would each miss what the other announces. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'
}

/**
 * Opens a SQLite file (or ':memory:') for this process alone.
 * An acknowledged write survives power loss: `synchronous=FULL` is set and asserted.
 * Throws `DatabaseInUse` when another process has the file open.
 */
export function openLibsql(path: string): SqliteDialect {
  throw new Error(`not yet: ${path}`)
}
