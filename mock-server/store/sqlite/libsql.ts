import { statSync } from 'node:fs'
import type { SqliteDatabase } from 'kysely'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import { DatabaseInUse, UnusableDatabase } from '../unusable-database.ts'
import { atDisk, isBusy, prepareFolder, watchFile, whyUnusable } from './database-file.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'

/** Up to this size (bytes) a database is checked for damage when it is opened, which takes a second or two; above it is not. */
const checkedUpTo = 512 * 1024 * 1024

/**
 * A Kysely dialect on a SQLite file (its folder is created when missing) or on ':memory:', exclusive to this process.
 * An acknowledged write survives power loss: `synchronous=FULL` is set and asserted.
 * Throws `DatabaseInUse` when another process has the file open, and `UnusableDatabase` when it can't be used otherwise.
 */
export function openLibsql(file: string) {
  const inMemory = file === ':memory:'
  if (!inMemory) prepareFolder(file)
  const lock = inMemory ? undefined : takeLock(file)
  try {
    const database = openDatabase(file, inMemory)
    const checks = inMemory ? [] : [watchFile(file), watchFile(`${file}-wal`)]
    // Preparing a statement takes longer than running most of them.
    const statements = new LRUCache<string, Statement>({
      max: KEPT_STATEMENTS,
      memoMethod: (sql) => guarded(database.prepare(sql)),
    })
    return createSqliteDialect({
      check: () => {
        for (const check of checks) check()
      },
      prepare: (sql) => atDisk(() => statements.memo(sql)),
      close: () => {
        statements.clear()
        // Leaves one whole file behind, if nobody reads it right now and the disk allows it.
        if (!inMemory) attempt(() => database.exec('pragma journal_mode=delete'))
        database.close()
        if (lock) release(lock)
      },
    })
  } catch (error) {
    if (lock) release(lock)
    throw isBusy(error) ? inUse(file, error) : whyUnusable(file, error)
  }
}

function openDatabase(file: string, inMemory: boolean): Database.Database {
  const database = new Database(file)
  try {
    setPragma(database, 'journal_mode', inMemory ? 'memory' : 'wal')
    setPragma(database, 'synchronous', 2)
    setPragma(database, 'foreign_keys', 1)
    // Makes the write-ahead log, and fails here if nothing can be written.
    database.exec('pragma user_version = 0')
    if (!inMemory && statSync(file).size <= checkedUpTo) checkPages(database, file)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Throws `UnusableDatabase` when a page is damaged: the shop would find it only when somebody needs it. */
function checkPages(database: Database.Database, file: string): void {
  const [found] = database.prepare('pragma quick_check(1)').all().map(firstValue)
  if (found === 'ok') return
  throw new UnusableDatabase(
    `The database ${file} is damaged (${String(found).replaceAll('\n', ' ')}): restore a backup, or set DATA_DIR or DATABASE_URL to another one.`,
  )
}

/**
 * Holds a lock that ends with the process. It is a file of its own beside the database, so that other programs can read the
 * database meanwhile, for a backup.
 */
function takeLock(file: string): Database.Database {
  try {
    const lock = new Database(`${file}-lock`)
    try {
      lock.exec('pragma locking_mode=exclusive; begin exclusive')
      return lock
    } catch (error) {
      lock.close()
      throw error
    }
  } catch (error) {
    if (!isBusy(error)) throw whyUnusable(file, error)
    throw inUse(file, error)
  }
}

const inUse = (file: string, cause: unknown) =>
  new DatabaseInUse(`The database ${file} is in use by another process: stop that one first.`, { cause })

/** libsql keeps a closed file locked until its statements are garbage-collected. Leaving exclusive mode unlocks it now. */
function release(lock: Database.Database): void {
  attempt(() => lock.exec('rollback; pragma locking_mode=normal; select 1 from sqlite_master'))
  lock.close()
}

/** Does what may fail when the disk is full or the file gone, and then is not needed. */
function attempt(tidy: () => void): void {
  try {
    tidy()
  } catch {
    // The file is closed anyway.
  }
}

type Statement = ReturnType<SqliteDatabase['prepare']>

/** How many prepared statements are kept. The store's queries are some hundred texts; only lists of numbers make new ones. */
const KEPT_STATEMENTS = 500

const guarded = (statement: Statement): Statement => ({
  reader: statement.reader,
  all: (parameters) => atDisk(() => statement.all(parameters)),
  iterate: (parameters) => statement.iterate(parameters),
  run: (parameters) => atDisk(() => statement.run(parameters)),
})

/** Sets a pragma and checks it, because SQLite silently ignores one that it can't set. */
function setPragma(database: Database.Database, name: string, value: string | number): void {
  database.exec(`pragma ${name}=${value}`)
  const [actual] = database.prepare(`pragma ${name}`).all().map(firstValue)
  if (actual !== value) throw new Error(`SQLite did not take ${name}=${value}: it is ${String(actual)}`)
}

const firstValue = (row: unknown): unknown => Object.values(row ?? {})[0]
