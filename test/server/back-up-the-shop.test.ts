import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '#mock-server/store/open-store.ts'
import { findAccount } from '#mock-server/store/queries/users.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { buildProgram, runProgram } from '#test/support/server/run-program.ts'

// It builds and starts programs.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let program: Awaited<ReturnType<typeof buildProgram>>
let folder: string
let settings: Record<string, string>
beforeAll(async () => {
  program = await buildProgram('mock-server/main.ts')
})
afterAll(() => program.remove())
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jangteo-backup-'))
  settings = { PORT: '0', DATA_DIR: path.join(folder, 'data') }
})
afterEach(() => rm(folder, { recursive: true }))

const inFolder = (name: string) => path.join(folder, name)

async function backUp(target?: string) {
  const run = runProgram(program.file, settings, 'backup', ...(target === undefined ? [] : [target]))
  return { code: await run.exited, said: run.said() }
}

async function signUp(url: string, nickname: string): Promise<number> {
  const password = 'plum-orchard-42'
  const body = new URLSearchParams({ nickname, email: `${nickname}@example.com`, password, confirmPassword: password })
  return (await fetch(`${url}/api/users`, { method: 'POST', body })).status
}

test('a running shop is copied as it is at that moment, and goes on', async () => {
  const shop = runProgram(program.file, settings)
  const url = await shop.url
  expect(await signUp(url, 'before')).toBe(201)
  const copying = backUp(inFolder('today.db'))
  expect(await signUp(url, 'meanwhile')).toBe(201)
  expect(await copying).toMatchObject({ code: 0, said: expect.stringContaining('today.db') })
  expect(await signUp(url, 'after')).toBe(201)
  shop.kill('SIGKILL')
  await shop.exited

  const restored = await openStore({ dialect: openLibsql(inFolder('today.db')) })
  expect(await findAccount(restored.db, 'before@example.com')).toMatchObject({ user: { nickname: 'before' } })
  expect(await findAccount(restored.db, 'after@example.com')).toBeUndefined()
  await restored.close()
})

test('a pipe or a folder is no database to copy', async () => {
  execFileSync('mkfifo', [inFolder('pipe')])
  for (const database of [inFolder('pipe'), folder]) {
    settings = { DATABASE_URL: database }
    expect(await backUp(inFolder('today.db'))).toEqual({
      code: 1,
      said: `There is no database ${database}: set DATA_DIR or DATABASE_URL.\n`,
    })
  }
})

test('a backup overwrites nothing, and leaves nothing half behind', async () => {
  expect(await backUp(inFolder('none.db'))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^There is no database /),
  })
  const store = await openStore({ dialect: openLibsql(path.join(folder, 'data/jangteo.db')) })
  await writeFile(inFolder('kept.db'), 'precious')
  expect(await backUp(inFolder('kept.db'))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/kept\.db is there already, and a backup overwrites nothing\.\n$/),
  })
  expect(await readFile(inFolder('kept.db'), 'utf8')).toBe('precious')
  expect(await backUp(inFolder('nowhere/today.db'))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^[^\n]+\n$/),
  })
  expect(await backUp()).toMatchObject({ code: 1, said: expect.stringContaining('npm run backup') })
  await store.close()
  expect(await readdir(folder)).toEqual(['data', 'kept.db'])
})
