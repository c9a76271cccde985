import type { SqliteDatabase } from 'kysely'
import initSqlJs, { type BindParams, type Database, type Statement } from 'sql.js'

/** SQLite as WebAssembly, in memory, with Kysely's interface. The caller stores its bytes. */
export interface SqlJsDatabase extends SqliteDatabase {
  /** Whether anything was written since the last `takeBytes` or `giveBytes`. */
  isChanged(): boolean
  /** The whole database as a SQLite file. No transaction may be open. */
  takeBytes(): Uint8Array
  /** Replaces the database; without bytes with an empty one. */
  giveBytes(bytes: Uint8Array | undefined): void
}

/** `locateWasm` returns the address of `sql-wasm(-browser).wasm`. Node finds it in the package. */
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
      // `export` reopens the connection, which loses its settings and resets the change counter.
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

  /** Frees each statement after its one call: statements that are not freed stay in the module's memory. */
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
  // The store passes only texts, numbers and null.
  if (parameters.length > 0) statement.bind([...parameters] as BindParams)
}
