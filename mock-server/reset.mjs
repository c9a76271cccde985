// `npm run reset`: throws the local database away. Plain JavaScript, for it has to run before anything is built.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'

const url = process.env.DATABASE_URL
// As in http/config.ts.
const named = url?.startsWith('file:/') ? fileURLToPath(url) : url?.replace(/^file:/, '')
const file = named || path.join(process.env.DATA_DIR || '.data', 'jangteo.db')

if (!existsSync(file)) {
  console.log(`There is no database ${file}.`)
} else {
  try {
    // What the server holds while it runs: see store/sqlite/libsql.ts.
    const database = new Database(`${file}-lock`)
    database.exec('begin exclusive; rollback')
    database.close()
  } catch (error) {
    if (error.code === 'SQLITE_BUSY') {
      console.error(`The database ${file} is in use: stop the server first.`)
      process.exit(1)
    }
    // Whatever else is wrong with it, it goes.
  }
  for (const suffix of ['', '-wal', '-shm', '-journal', '-lock']) rmSync(file + suffix, { force: true })
  console.log(`The database ${file} is gone. The next start makes a new one.`)
}
