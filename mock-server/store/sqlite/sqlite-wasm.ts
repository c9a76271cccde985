import initSqlite, { type BindableValue, type Database, type PreparedStatement } from '@sqlite.org/sqlite-wasm'
import type { SqliteDatabase } from 'kysely'

/** SQLite as WebAssembly, in memory, with Kysely's interface. The caller stores its bytes. */
export interface WasmDatabase extends SqliteDatabase {
  /** Whether anything was written since the last `takeBytes` or `giveBytes`. */
  isChanged(): boolean
  /** The whole database as a SQLite file. No transaction may be open. */
  takeBytes(): Uint8Array
  /** Replaces the database; without bytes with an empty one. */
  giveBytes(bytes: Uint8Array | undefined): void
}

let module: ReturnType<typeof initSqlite> | undefined

/** Loads the module once for all databases of the page: each instance reserves memory that browsers give back late or never. */
function loadModule() {
  // The package would warn that it can't keep files in this browser. The shop asks for none.
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => undefined } })
  module ??= initSqlite().catch((error: unknown) => {
    module = undefined
    throw error
  })
  return module
}

/** Opens an empty database. The package knows where its `sqlite3.wasm` lies, in a bundle, too. */
export async function openSqliteWasm(): Promise<WasmDatabase> {
  const { oo1, capi, wasm } = await loadModule()
  let database = open()
  let changesBefore = totalChanges()

  function open(bytes?: Uint8Array): Database {
    const opened = new oo1.DB(':memory:')
    if (bytes) {
      const { SQLITE_DESERIALIZE_FREEONCLOSE, SQLITE_DESERIALIZE_RESIZEABLE } = capi
      const flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE
      const copy = wasm.allocFromTypedArray(bytes)
      opened.checkRc(capi.sqlite3_deserialize(opened, 'main', copy, bytes.length, bytes.length, flags))
    }
    opened.exec('pragma foreign_keys=1')
    return opened
  }

  function totalChanges(): number {
    return Number(database.changes(true))
  }

  return {
    prepare: (sql) =>
      createStatement(database.prepare(sql), () => ({
        changes: Number(database.changes()),
        lastInsertRowid: capi.sqlite3_last_insert_rowid(database),
      })),
    close: () => database.close(),
    isChanged: () => totalChanges() !== changesBefore,
    takeBytes() {
      const bytes = capi.sqlite3_js_db_export(database)
      changesBefore = totalChanges()
      return bytes
    },
    giveBytes(bytes) {
      const opened = open(bytes)
      database.close()
      database = opened
      changesBefore = totalChanges()
    },
  }
}

type Statement = ReturnType<SqliteDatabase['prepare']>

function createStatement(statement: PreparedStatement, written: () => ReturnType<Statement['run']>): Statement {
  /** Frees each statement after its one call: statements that are not freed stay in the module's memory. */
  function* rows(parameters: readonly unknown[]) {
    try {
      // The store passes only texts, numbers and null.
      if (parameters.length > 0) statement.bind([...parameters] as BindableValue[])
      while (statement.step()) yield statement.get({})
    } finally {
      statement.finalize()
    }
  }

  return {
    reader: statement.columnCount > 0,
    all: (parameters) => [...rows(parameters)],
    iterate: rows,
    run(parameters) {
      for (const _ of rows(parameters));
      return written()
    },
  }
}
