import { io } from 'socket.io-client'
import io3 from 'socket.io-client-3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

/** The part of a Socket.IO client that the legacy pages use; both versions have it. */
interface OriginSocket {
  connected: boolean
  on(event: string, listener: (payload: unknown) => void): unknown
  emit(event: string, ...args: unknown[]): unknown
  disconnect(): unknown
}

let server: TestServer
const sockets: OriginSocket[] = []
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect()
  await server.close()
})

/** jQuery's `$.ajax`: form-encoded unless told otherwise. */
async function ajax(type: string, path: string, data: Record<string, string> = {}, token?: string) {
  const response = await fetch(`${server.url}/api${path}`, {
    method: type,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(type !== 'GET' && type !== 'DELETE' && { body: new URLSearchParams(data) }),
  })
  return { status: response.status, body: await response.json() }
}

const account = { nickname: '옛손님', email: 'old@example.com', password: 'abcd1234xy', confirmPassword: 'abcd1234xy' }
const signIn = async () => (await ajax('POST', '/auth', account)).body.token

test('signs up and in, with the texts it knows', async () => {
  expect(await ajax('POST', '/users', { ...account, confirmPassword: 'other' })).toMatchObject({
    status: 400,
    body: { errorMessage: '패스워드가 패스워드 확인란과 동일하지 않습니다.' },
  })
  expect(await ajax('POST', '/users', account)).toEqual({
    status: 201,
    body: { message: '회원 가입에 성공하였습니다.' },
  })
  expect(await ajax('POST', '/users', account)).toMatchObject({
    status: 400,
    body: { errorMessage: '이미 가입된 이메일 또는 닉네임이 있습니다.' },
  })
  expect(await ajax('POST', '/auth', { ...account, password: 'wrong-one' })).toMatchObject({
    status: 400,
    body: { errorMessage: '이메일 또는 패스워드가 잘못됐습니다.' },
  })
  expect(await ajax('GET', '/users/me', {}, await signIn())).toMatchObject({
    status: 200,
    body: { user: { nickname: '옛손님' } },
  })
  expect((await ajax('GET', '/users/me')).status).toBe(401)
})

test('lists goods, newest first, and keeps a cart', async () => {
  const all = await ajax('GET', '/goods?category=drink')
  const ids = all.body.goods.map(({ goodsId }: { goodsId: number }) => goodsId)
  expect(ids).toEqual([...ids].sort((a, b) => b - a))
  expect(all.body.goods.slice(-3)).toMatchObject([
    { goodsId: 3, name: '시원한 사이다', category: 'drink', price: 4500, thumbnailUrl: expect.any(String) },
    { goodsId: 2, name: '시원한 콜라 제로', category: 'drink', price: 1200 },
    { goodsId: 1, name: '시원한 콜라', category: 'drink', price: 3000 },
  ])
  expect(await ajax('GET', '/goods/1')).toMatchObject({ status: 200, body: { goods: { goodsId: 1 } } })
  expect((await ajax('GET', '/goods?category=')).status).toBe(200)
  expect((await ajax('GET', '/goods/4242')).status).toBe(404)

  await ajax('POST', '/users', account)
  const token = await signIn()
  expect(await ajax('PUT', '/goods/2/cart', { quantity: '3' }, token)).toEqual({ status: 200, body: {} })
  expect(await ajax('PUT', '/goods/2/cart', { quantity: '5' }, token)).toEqual({ status: 200, body: {} })
  expect(await ajax('GET', '/goods/cart', {}, token)).toMatchObject({
    status: 200,
    body: { cart: [{ quantity: 5, goods: { goodsId: 2, name: '시원한 콜라 제로' } }] },
  })
  expect(await ajax('DELETE', '/goods/2/cart', {}, token)).toEqual({ status: 200, body: {} })
  expect(await ajax('DELETE', '/goods/2/cart', {}, token)).toEqual({ status: 200, body: {} })
  expect((await ajax('GET', '/goods/cart', {}, token)).body).toEqual({ cart: [] })
})

const clients: [string, (url: string, options: object) => OriginSocket][] = [
  ['4.x', (url, options) => io(url, { forceNew: true, ...options })],
  ['3.0.1', (url, options) => io3(url, { forceNew: true, ...options })],
]

test.each(clients)('a socket of client %s tells its page, buys, and receives it', async (_version, connect) => {
  await ajax('POST', '/users', account)
  // The page sends no `auth`: the browser adds the session cookie.
  const signedIn = await fetch(`${server.url}/api/auth`, { method: 'POST', body: new URLSearchParams(account) })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0]
  const buyer = connect(server.url, { extraHeaders: { cookie } })
  const watcher = connect(server.url, {})
  sockets.push(buyer, watcher)
  const [received, counts]: [unknown[], unknown[]] = [[], []]
  watcher.on('BUY_GOODS', (purchase) => received.push(purchase))
  buyer.on('SAME_PAGE_VIEWER_COUNT', (count) => counts.push(count))
  await eventually(() => expect([buyer.connected, watcher.connected]).toEqual([true, true]))

  buyer.emit('CHANGED_PAGE', '/goods.html?goodsId=1')
  watcher.emit('CHANGED_PAGE', '/goods.html?goodsId=1')
  await eventually(() => expect(counts.at(-1)).toBe(2))

  buyer.emit('BUY', { nickname: '옛손님', goodsId: 1, goodsName: '시원한 콜라' })
  await eventually(() =>
    expect(received).toMatchObject([
      { nickname: '옛손님', goodsId: 1, goodsName: '시원한 콜라', date: expect.stringMatching(/^\d{4}-.*Z$/) },
    ]),
  )
  watcher.disconnect()
  await eventually(() => expect(counts.at(-1)).toBe(1))
})
