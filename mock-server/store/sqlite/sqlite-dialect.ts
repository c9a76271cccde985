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

/** Any SQLite with better-sqlite3's interface. `check` throws when its file can't be used any more. */
interface CheckedSqlite extends SqliteDatabase {
  check?: () => void
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: CheckedSqlite

  constructor(database: CheckedSqlite) {
    super({ database })
    this.#database = database
  }

  /** Each query asks for the connection; those of a transaction do it together. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    try {
      this.#database.check?.()
      return connection
    } catch (error) {
      await this.releaseConnection()
      throw error
    }
  }

  /** Takes the write lock at the start: a transaction that reads first could otherwise fail when it writes. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** What is committed to a file that is gone would be confirmed and lost. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#database.check?.()
    await super.commitTransaction(connection)
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
  readonly #database: CheckedSqlite

  constructor(database: CheckedSqlite) {
    super({ database })
    this.#database = database
  }

  override createAdapter(): ShopSqliteAdapter {
    return new ShopSqliteAdapter()
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#database)
  }
}

/** A Kysely dialect for any SQLite: libsql in Node, WebAssembly in a browser tab. */
export const createSqliteDialect = (database: CheckedSqlite) => new ImmediateSqliteDialect(database)
