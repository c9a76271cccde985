import { afterEach, beforeEach, expect, test } from 'vitest'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const count = (socket: TestSocket) => socket.received('SAME_PAGE_VIEWER_COUNT').at(-1)

async function viewer(page: string, auth: object = {}) {
  const socket = await openSocket(server.url, { auth })
  expect(await socket.send('CHANGED_PAGE', page)).toEqual({ ok: true })
  return socket
}

test('viewers of a page see how many they are, as they come and go', async () => {
  const one = await viewer('/goods/1')
  await eventually(() => expect(count(one)).toBe(1))
  const two = await viewer('/goods/1')
  const three = await viewer('/goods/1')
  for (const socket of [one, two, three]) await eventually(() => expect(count(socket)).toBe(3))

  await two.send('CHANGED_PAGE', '/goods/2')
  three.socket.disconnect()
  await eventually(() => {
    expect(count(one)).toBe(1)
    expect(count(two)).toBe(1)
  })
})

test('the query string is part of the page', async () => {
  const one = await viewer('/?category=drink')
  const two = await viewer('/?category=food')
  await eventually(() => {
    expect(count(one)).toBe(1)
    expect(count(two)).toBe(1)
  })
})

test('where a viewer comes from makes no other page', async () => {
  const one = await viewer('/goods/1')
  const two = await viewer('/goods/1?utm_source=kakao&fbclid=IwAR0')
  await eventually(() => expect([count(one), count(two)]).toEqual([2, 2]))
})

test('one person in many tabs counts once: an account, or a visitor; the last tab takes the person along', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const watcher = await viewer('/goods/1')
  const tabs = [
    await viewer('/goods/1', { token }),
    await viewer('/goods/1', { token }),
    await viewer('/goods/1', { visitor: 'visitor-42' }),
    await viewer('/goods/1', { visitor: 'visitor-42' }),
  ]
  for (const socket of [watcher, ...tabs]) await eventually(() => expect(count(socket)).toBe(3))
  tabs[0]?.socket.disconnect()
  tabs[2]?.socket.disconnect()
  tabs[3]?.socket.disconnect()
  await eventually(() => expect(count(watcher)).toBe(2))
  expect(count(tabs[1] ?? watcher)).toBe(2)
})

test('a page that is none is refused', async () => {
  const socket = await openSocket(server.url)
  for (const page of [null, 7, 'goods', `/${'a'.repeat(300)}`, {}, []])
    expect(await socket.send('CHANGED_PAGE', page)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await socket.send('CHANGED_PAGE')).toMatchObject({ ok: false, error: { code: 'invalid' } })
})
