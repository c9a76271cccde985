import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LabTick } from '#app/contract/lab.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const open = () => openSocket(`${server.url}/lab`)
const ticks = (socket: TestSocket) => socket.received('tick') as LabTick[]
const seqs = (socket: TestSocket) => ticks(socket).map(({ seq }) => seq)
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('who comes back with a place in the feed is told what came meanwhile, who comes without is not', async () => {
  const away = await open()
  expect(await away.send('follow', {})).toEqual({ ok: true, latest: 0, missed: 0 })
  await eventually(() => expect(seqs(away)).toEqual([1]))
  away.socket.disconnect()

  const watcher = await open()
  await watcher.send('follow', { after: 0 })
  await eventually(() => expect(seqs(watcher).at(-1)).toBe(3))
  const [withPlace, without] = [await open(), await open()]
  expect(await withPlace.send('follow', { after: 1 })).toEqual({ ok: true, latest: 3, missed: 0 })
  await without.send('follow', {})
  await eventually(() => expect(seqs(withPlace)).toEqual([2, 3, 4]))
  expect(ticks(withPlace).map(({ replayed }) => replayed)).toEqual([true, true, false])
  await eventually(() => expect(seqs(without)).toEqual([4]))
  expect(seqs(watcher)).toEqual(upTo(4))
})

test('a place that nobody knows is none', async () => {
  const socket = await open()
  for (const after of [-1, 1.5, '1', null])
    expect(await socket.send('follow', { after })).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await socket.send('follow', { after: 99 })).toEqual({ ok: true, latest: 0, missed: 0 })
  expect(await socket.send('follow', null)).toMatchObject({ ok: false, error: { code: 'invalid' } })
})
