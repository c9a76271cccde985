import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '#mock-server/http/config.ts'
import { listen } from '#mock-server/http/listen.ts'
import { type OpenShop, openShop } from '#mock-server/open-shop.ts'
import { openSocket } from '#test/support/server/open-socket.ts'

let folder: string
let file: string
let shop: OpenShop
let server: Awaited<ReturnType<typeof listen>>
let lines: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jangteo-disk-'))
  file = path.join(folder, 'shop.db')
  lines = []
  const log = pino({}, { write: (line) => void lines.push(line) })
  shop = await openShop({ config: readConfig({ DATABASE_URL: file, LIMITS: 'off' }), log })
  server = await listen(shop.host, { port: 0, address: '127.0.0.1' })
})
afterEach(async () => {
  await server.close()
  await shop.closeDatabase()
  await rm(folder, { recursive: true })
})

const ready = async () => (await fetch(`${server.url}/readyz`)).status

function signUp(nickname = '하나') {
  const password = 'plum-orchard-42'
  const email = `${crypto.randomUUID()}@example.com`
  const body = new URLSearchParams({ nickname, email, password, confirmPassword: password })
  return fetch(`${server.url}/api/users`, { method: 'POST', body })
}

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ code: 'unavailable' })
}

test('the disk is full: callers are asked to come again, and the log has the cause', async () => {
  expect(await ready()).toBe(200)
  // Without the pages that migrations have left free.
  await sql`vacuum`.execute(shop.store.db)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(shop.store.db)
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(shop.store.db)
  const answers = []
  for (let n = 0; n < 40; n += 1) answers.push(await signUp(`손님${n}`))
  const refused = answers.find(({ status }) => status !== 201) ?? expect.fail('the disk was not full')
  await expectUnavailable(refused)
  expect(await ready()).toBe(503)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(lines.join('')).toContain('SQLITE_FULL')
  expect(lines.join('')).not.toContain('cannot rollback')
  // What can be read is read, and sockets stay.
  expect((await fetch(`${server.url}/api/goods`)).status).toBe(200)
  await openSocket(server.url)
})

test.each(['', '-wal'])(
  'shop.db%s is deleted while it is open: nothing is confirmed that would be lost',
  async (suffix) => {
    expect((await signUp()).status).toBe(201)
    await rm(file + suffix)
    await expectUnavailable(await signUp('두리'))
    expect(await ready()).toBe(503)
    expect(lines.join('')).toContain('was deleted or replaced')
  },
)

test('the file is replaced while it is open, even by its own copy', async () => {
  await copyFile(file, `${file}.copy`)
  await rename(`${file}.copy`, file)
  expect(await ready()).toBe(503)
  await expectUnavailable(await signUp())
})
