import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { openStore } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { DatabaseInUse } from '#mock-server/store/unusable-database.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jangteo-'))
  file = path.join(folder, 'new', 'shop.db')
})
afterEach(() => rm(folder, { recursive: true }))

const open = async (): Promise<Backend> => createTestBackend({ store: await openStore({ dialect: openLibsql(file) }) })

test('what was written is there after the next start, and the seed does not come back', async () => {
  const first = await open()
  const { token } = await signUpShopper(first, '하나')
  await callEndpoint(first, 'putCartLine', { token, params: { goodsId: '1' }, body: { quantity: 2 } })
  const admin = await signInAs(first, testAdministrator)
  await callEndpoint(first, 'retireGoods', { token: admin, params: { goodsId: '2' } })
  await callEndpoint(first, 'changeGoods', { token: admin, params: { goodsId: '1' }, body: { price: 3500 } })
  await first.close()

  const second = await open()
  const cart = await callEndpoint(second, 'getCart', { token })
  const retired = await callEndpoint(second, 'getGoods', { params: { goodsId: '2' } })
  await second.close()
  expect(cart.body).toMatchObject({ cart: [{ quantity: 2, goods: { goodsId: 1, price: 3500 } }] })
  expect(retired.status).toBe(404)
})

test('a second process on the same file is refused, and let in when the first is gone', async () => {
  await mkdir(path.dirname(file))
  const first = spawn(process.execPath, ['-e', holdFile, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(first.stdout, 'data')

  expect(() => openLibsql(file)).toThrow(DatabaseInUse)
  expect(() => openLibsql(file)).toThrow(`The database ${file} is in use by another process`)

  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = await open()
  expect(await callEndpoint(second, 'getGoods', { params: { goodsId: '1' } })).toMatchObject({ status: 200 })
  await second.close()
})

test('this process keeps others out, until it closes', async () => {
  const backend = await open()
  const second = spawn(process.execPath, ['-e', holdFile, file], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [complaint] = await once(second.stderr, 'data')
  expect(String(complaint)).toContain('database is locked')
  await backend.close()
  const third = await open()
  await third.close()
})

/** Another process that opens the file like the server and keeps it open. */
const holdFile = `
  const Database = require('libsql')
  const database = new Database(process.argv[1])
  try {
    database.exec('pragma locking_mode=exclusive; pragma journal_mode=wal; create table held (at text)')
    console.log('ready')
    setInterval(() => {}, 1000)
  } catch (error) {
    console.error(error.message)
  }`
