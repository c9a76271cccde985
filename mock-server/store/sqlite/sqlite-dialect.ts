import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'

class ImmediateSqliteDriver extends SqliteDriver {
  /** Takes the write lock at the start: a transaction that reads first could otherwise fail when it writes. */
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

/** A Kysely dialect for any SQLite with better-sqlite3's interface: libsql in Node, WebAssembly in a browser tab. */
export const createSqliteDialect = (database: SqliteDatabase) => new ImmediateSqliteDialect(database)
