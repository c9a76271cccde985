import { mkdirSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { StorageError } from '../storage-error.ts'
import { UnusableDatabase } from '../unusable-database.ts'

const settings = 'DATA_DIR and DATABASE_URL say where it is'

/** Creates the folder of a database file. Throws `UnusableDatabase` when it can't, or when the file is none. */
export function prepareFolder(file: string): void {
  try {
    makeFolder(path.dirname(path.resolve(file)))
  } catch (error) {
    throw new UnusableDatabase(`The folder of the database ${file} can’t be made (${messageOf(error)}): ${settings}.`, {
      cause: error,
    })
  }
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found || found.isFile()) return
  const what = found.isDirectory() ? 'a folder' : 'a device or a pipe'
  throw new UnusableDatabase(`The database ${file} is ${what}, not a file: ${settings}.`)
}

/** Makes a folder and those above it. Node's own `recursive` never ends where the system denies that an existing parent exists, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const isBusy = (error: unknown) => codeOf(error) === 'SQLITE_BUSY'

/** The sentence for an error while a database file is opened. */
export function whyUnusable(file: string, error: unknown): UnusableDatabase {
  if (error instanceof UnusableDatabase) return error
  const reason = codeOf(error).startsWith('SQLITE_NOTADB')
    ? 'is no SQLite database'
    : codeOf(error).startsWith('SQLITE_CORRUPT')
      ? 'is damaged: restore a backup'
      : `can’t be opened and written (${messageOf(error)})`
  return new UnusableDatabase(`The database ${file} ${reason}: ${settings}.`, { cause: error })
}

const storageCodes = /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN|PROTOCOL|BUSY)/

/** Runs SQL. Errors of the disk or the file become a `StorageError`. */
export function atDisk<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!storageCodes.test(codeOf(error))) throw error
    throw new StorageError(`The database can’t be used: ${codeOf(error)}, ${messageOf(error)}`, { cause: error })
  }
}

/**
 * Watches that a path still leads to the file that was opened: whatever is written to a deleted file is lost with the process.
 * Returns the check, which throws a `StorageError`. It takes some microseconds.
 */
export function watchFile(file: string): () => void {
  const opened = statSync(file)
  const isSame = (found: Stats | undefined) => found?.ino === opened.ino && found.dev === opened.dev
  return () => {
    if (isSame(statSync(file, { throwIfNoEntry: false }))) return
    throw new StorageError(`The database file ${file} was deleted or replaced while it was open: restart the shop.`)
  }
}
