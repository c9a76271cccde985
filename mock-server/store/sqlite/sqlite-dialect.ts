import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import type { AdapterWithDifferences } from '../differences.ts'
import { sqliteDifferences } from './sqlite-differences.ts'

class ImmediateSqliteDriver extends SqliteDriver {
  /** Takes the write lock at the start: a transaction that reads first could otherwise fail when it writes. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /**
   * SQLite itself rolls back after some errors, such as a full disk, and then refuses to do it again. The transaction's own error is
   * the one that counts, so this one must not take its place.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

class ShopSqliteAdapter extends SqliteAdapter implements AdapterWithDifferences {
  readonly differences = sqliteDifferences
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    super({ database })
    this.#database = database
  }

  override createAdapter(): ShopSqliteAdapter {
    return new ShopSqliteAdapter()
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver({ database: this.#database })
  }
}

/** A Kysely dialect for any SQLite with better-sqlite3's interface: libsql in Node, WebAssembly in a browser tab. */
export const createSqliteDialect = (database: SqliteDatabase) => new ImmediateSqliteDialect(database)
