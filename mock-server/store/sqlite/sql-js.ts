import type { SqliteDatabase } from 'kysely'
import initSqlJs, { type BindParams, type Database, type Statement } from 'sql.js'

/** SQLite as WebAssembly, in memory: with Kysely's interface, and with bytes to keep elsewhere. */
export interface SqlJsDatabase extends SqliteDatabase {
  /** Whether anything was written since the bytes were last taken or given. */
  isChanged(): boolean
  /** The whole database as a SQLite file. No transaction may be open. */
  takeBytes(): Uint8Array
  /** Puts another database in its place, an empty one where no bytes are given. */
  giveBytes(bytes: Uint8Array | undefined): void
}

/** `locateWasm` answers where `sql-wasm(-browser).wasm` is; in Node it is found beside the package. */
export async function openSqlJs(locateWasm?: () => string): Promise<SqlJsDatabase> {
  const { Database } = await initSqlJs(locateWasm && { locateFile: locateWasm })
  let database = open()
  let changesBefore = totalChanges(database)

  function open(bytes?: Uint8Array): Database {
    const opened = new Database(bytes)
    opened.exec('pragma foreign_keys=1')
    return opened
  }

  return {
    prepare: (sql) => createStatement(database, sql),
    close: () => database.close(),
    isChanged: () => totalChanges(database) !== changesBefore,
    takeBytes() {
      const bytes = database.export()
      // It has closed and opened the connection, which forgets its settings and counts from the start.
      database.exec('pragma foreign_keys=1')
      changesBefore = totalChanges(database)
      return bytes
    },
    giveBytes(bytes) {
      const opened = open(bytes)
      database.close()
      database = opened
      changesBefore = totalChanges(database)
    },
  }
}

const totalChanges = (database: Database) => readNumber(database, 'select total_changes()')

function readNumber(database: Database, sql: string): number {
  const value = database.exec(sql)[0]?.values[0]?.[0]
  if (typeof value !== 'number') throw new Error(`"${sql}" answers no number`)
  return value
}

function createStatement(database: Database, sql: string): ReturnType<SqliteDatabase['prepare']> {
  const statement = database.prepare(sql)

  /** A statement lives for one call, as Kysely uses it: what is not freed stays in the memory of the module. */
  function* rows(parameters: readonly unknown[]) {
    try {
      bind(statement, parameters)
      while (statement.step()) yield statement.getAsObject()
    } finally {
      statement.free()
    }
  }

  return {
    reader: statement.getColumnNames().length > 0,
    all: (parameters) => [...rows(parameters)],
    iterate: rows,
    run(parameters) {
      for (const _ of rows(parameters));
      const changes = database.getRowsModified()
      return { changes, lastInsertRowid: readNumber(database, 'select last_insert_rowid()') }
    },
  }
}

function bind(statement: Statement, parameters: readonly unknown[]): void {
  // Kysely's parameters are what the store passes: texts, numbers and null.
  if (parameters.length > 0) statement.bind([...parameters] as BindParams)
}
