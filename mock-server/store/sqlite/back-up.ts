import { existsSync, fsyncSync, linkSync, openSync, rmSync, statSync } from 'node:fs'
import Database from 'libsql'
import { UnusableDatabase } from '../unusable-database.ts'
import { isBusy } from './database-file.ts'

/**
 * Copies a database into a new file, as it is at one moment, whether a shop has it open or not. It reads beside the shop, which goes
 * on writing. The file appears when it is whole and on the disk. Throws `UnusableDatabase`.
 */
export function backUp(file: string, target: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UnusableDatabase(`There is no database ${file}: set DATA_DIR or DATABASE_URL.`)
  if (existsSync(target)) throw new UnusableDatabase(`${target} is there already, and a backup overwrites nothing.`)
  const part = `${target}.part`
  try {
    rmSync(part, { force: true })
    copy(file, part)
    const written = openSync(part, 'r')
    fsyncSync(written)
    // Unlike a renaming, it fails when somebody made the file meanwhile.
    linkSync(part, target)
  } catch (error) {
    const reason = isBusy(error)
      ? 'the database is in use by a program that lets nobody read it'
      : error instanceof Error
        ? error.message
        : String(error)
    throw new UnusableDatabase(`${target} could not be written: ${reason}.`, { cause: error })
  } finally {
    rmSync(part, { force: true })
  }
}

function copy(file: string, part: string): void {
  const database = new Database(file)
  try {
    // One reading transaction over the write-ahead log: a snapshot.
    database.prepare('vacuum into ?').run(part)
  } finally {
    database.close()
  }
}
