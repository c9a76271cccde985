import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'

class ImmediateSqliteDriver extends SqliteDriver {
  /** A transaction that first reads and then writes must hold the write lock from its start, or it can fail half way. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    super({ database })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver({ database: this.#database })
  }
}

/** A Kysely dialect for any SQLite with better-sqlite3's interface: libsql here, SQLite as WebAssembly in a browser tab. */
export const createSqliteDialect = (database: SqliteDatabase) => new ImmediateSqliteDialect(database)
