import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { buildProgram, runProgram } from '#test/support/server/run-program.ts'

// It builds and starts programs.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let program: Awaited<ReturnType<typeof buildProgram>>
let folder: string
let file: string
beforeAll(async () => {
  program = await buildProgram('mock-server/main.ts')
})
afterAll(() => program.remove())
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jangteo-trouble-'))
  file = path.join(folder, 'shop.db')
})
afterEach(() => rm(folder, { recursive: true }))

/** What the server says when it can't start: one line. */
async function complaint(environment: Record<string, string>): Promise<string> {
  const started = runProgram(program.file, { PORT: '0', DATABASE_URL: file, ...environment })
  expect(await started.exited).toBe(1)
  expect(started.said()).toMatch(/^[^\n]+\n$/)
  return started.said().trim()
}

/** Starts the shop on `file` once, with some goods in it. */
async function startOnce(): Promise<void> {
  const started = runProgram(program.file, { PORT: '0', DATABASE_URL: file })
  await started.url
  started.kill('SIGINT')
  await started.exited
}

test('the database is a folder', async () => {
  expect(await complaint({ DATABASE_URL: `file:${folder}` })).toBe(
    `The database ${folder} is a folder, not a file: DATA_DIR and DATABASE_URL say where it is.`,
  )
})

test('the database is another file', async () => {
  await writeFile(file, 'Dear diary, today was a good day. '.repeat(100))
  expect(await complaint({})).toBe(
    `The database ${file} is no SQLite database: DATA_DIR and DATABASE_URL say where it is.`,
  )
})

test.each(['a device', 'a pipe'])('the database is %s', async (what) => {
  if (what === 'a pipe') execFileSync('mkfifo', [file])
  const database = what === 'a pipe' ? file : '/dev/full'
  expect(await complaint({ DATABASE_URL: database })).toBe(
    `The database ${database} is a device or a pipe, not a file: DATA_DIR and DATABASE_URL say where it is.`,
  )
})

test.each(['/proc/shop', '/proc/shop/data', '/proc/self/shop', '/dev/full/shop', '/dev/null'])(
  'the folder is %s, where none can be made',
  async (impossible) => {
    expect(await complaint({ DATABASE_URL: '', DATA_DIR: impossible })).toMatch(
      /^The folder of the database \S+ can’t be made \(.*\): DATA_DIR and DATABASE_URL say where it is\.$/,
    )
  },
)

test('the folder is a pipe', async () => {
  execFileSync('mkfifo', [file])
  expect(await complaint({ DATABASE_URL: '', DATA_DIR: file })).toMatch(/^The folder of the database \S+ can’t be made/)
})

test('the folder can’t be made, or not be written', async () => {
  await writeFile(file, '')
  expect(await complaint({ DATABASE_URL: '', DATA_DIR: `${file}/data` })).toMatch(
    /^The folder of the database \S+ can’t be made \(.*\): DATA_DIR and DATABASE_URL say where it is\.$/,
  )
  expect(await complaint({ DATABASE_URL: '/proc/shop.db' })).toMatch(
    /^The database \/proc\/shop\.db can’t be opened and written \(.*\): DATA_DIR and DATABASE_URL say where it is\.$/,
  )
})

test('a page of the database is damaged', async () => {
  await startOnce()
  const written = await open(file, 'r+')
  await written.write(Buffer.alloc(4096), 0, 4096, 4096 * 3)
  await written.close()
  expect(await complaint({})).toMatch(/^The database \S+ is damaged.*restore a backup/)
})

test('a newer version of the shop has written the database', async () => {
  await startOnce()
  const database = new Database(file)
  database.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
  database.close()
  expect(await complaint({})).toMatch(/^The database was written by a newer version of the shop: .*DATA_DIR.*$/)
})

test.each([
  ['192.0.2.1', /^HOST is no address of this machine/],
  ['nowhere.invalid', /^HOST is no address/],
])('HOST is %s', async (host, words) => {
  await mkdir(folder, { recursive: true })
  expect(await complaint({ HOST: host })).toMatch(words)
})
