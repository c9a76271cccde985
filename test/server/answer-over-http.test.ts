import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { sendRequest } from '#test/support/server/send-request.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let token: string
beforeAll(async () => {
  server = await startServer()
  token = (await signUpShopper(server.backend, '하나')).token
})
afterAll(() => server.close())

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const call = (
  path: string,
  { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
) => fetch(server.url + path, { ...init, headers: { authorization: `Bearer ${token}`, ...headers } })
const put = (body: BodyInit, headers: Record<string, string> = json) =>
  call('/api/goods/1/cart', { method: 'PUT', body, headers })

async function expectError(response: Response, status: number, code: string) {
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await response.json()).toMatchObject({ code, errorMessage: expect.stringMatching(/./) })
  expect(response.status).toBe(status)
}

test.each<[string, () => Promise<Response>, number, string]>([
  ['a wrong field', () => put('{"quantity":0}'), 400, 'invalid'],
  ['a wrong field in a form', () => put('quantity=1.5', form), 400, 'invalid'],
  ['malformed JSON', () => put('{"quantity":'), 400, 'malformed_body'],
  ['an empty body', () => put(''), 400, 'invalid'],
  [
    'a content type that is not read',
    () => put('<quantity>1</quantity>', { 'content-type': 'text/xml' }),
    415,
    'unsupported_media_type',
  ],
  [
    'a charset that is not read',
    () => put('{}', { 'content-type': 'application/json; charset=utf-99' }),
    415,
    'unsupported_media_type',
  ],
  [
    'an encoding that is not read',
    () => put('{}', { ...json, 'content-encoding': 'zstd-9' }),
    415,
    'unsupported_media_type',
  ],
  ['a broken gzip', () => put('{"quantity":1}', { ...json, 'content-encoding': 'gzip' }), 400, 'malformed_body'],
  ['more than 16 kB', () => put(JSON.stringify({ quantity: 1, note: 'x'.repeat(16_384) })), 413, 'payload_too_large'],
  [
    'more than 16 kB once unpacked',
    () => put(gzipSync(`{"a":"${'x'.repeat(1_000_000)}"}`), { ...json, 'content-encoding': 'gzip' }),
    413,
    'payload_too_large',
  ],
  ['unknown goods', () => call('/api/goods/987654'), 404, 'goods_not_found'],
  ['a path that is no text', () => call('/api/goods/%E0%A4%A'), 400, 'invalid'],
  ['an unknown route', () => call('/api/nope', { headers: { accept: 'text/html' } }), 404, 'not_found'],
  ['an unknown path', () => call('/nope.png'), 404, 'not_found'],
  ['no session', () => fetch(`${server.url}/api/goods/cart`), 401, 'unauthenticated'],
  [
    'a missing Idempotency-Key',
    () => call('/api/orders', { method: 'POST', body: '{}', headers: json }),
    400,
    'invalid',
  ],
])('%s is answered in JSON', async (_name, send, status, code) => {
  await expectError(await send(), status, code)
})

test('a wrong method is told which ones there are', async () => {
  const response = await call('/api/goods/cart', { method: 'POST' })
  expect(response.headers.get('allow')).toBe('GET, HEAD')
  await expectError(response, 405, 'method_not_allowed')
  expect((await call('/api/goods/1', { method: 'PUT' })).headers.get('allow')).toBe('GET, PATCH, DELETE, HEAD')
  expect((await call('/api/goods', { method: 'HEAD' })).status).toBe(200)
})

test('errors speak the language that was asked for', async () => {
  const [korean, english] = await Promise.all(
    ['ko-KR', 'en-US,en;q=0.9'].map(async (language) =>
      (await call('/api/nope', { headers: { 'accept-language': language } })).json(),
    ),
  )
  expect(korean.errorMessage).toMatch(/[가-힣]/)
  expect(english.errorMessage).toMatch(/^[ -~’]+$/)
})

test('what is not HTTP, or only half of it, leaves the server up', async () => {
  const broken = request(`${server.url}/api/goods/1/cart`, {
    method: 'PUT',
    headers: { ...json, 'content-length': '100' },
  })
  broken.on('error', () => undefined)
  await new Promise((resolve) => broken.write('{"quan', resolve))
  broken.destroy()
  expect((await call('/healthz')).status).toBe(200)
})

test('the session lives in a cookie that scripts and other sites do not get', async () => {
  const account = {
    nickname: '두리',
    email: 'duri@example.com',
    password: 'plum-orchard-42',
    confirmPassword: 'plum-orchard-42',
  }
  expect((await call('/api/users', { method: 'POST', body: JSON.stringify(account), headers: json })).status).toBe(201)
  const signedIn = await fetch(`${server.url}/api/auth`, {
    method: 'POST',
    body: JSON.stringify({ email: account.email, password: account.password, session: 'cookie' }),
    headers: json,
  })
  expect(await signedIn.json()).toEqual({})
  const [cookie = ''] = signedIn.headers.getSetCookie()
  expect(cookie).toMatch(
    /^jangteo_session_\d+=[\w-]{20,}; Max-Age=34560000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  )

  const session = { cookie: cookie.split(';')[0] ?? '' }
  const me = await fetch(`${server.url}/api/users/me`, { headers: session })
  expect(await me.json()).toMatchObject({ user: { nickname: '두리' } })
  expect(me.headers.get('cache-control')).toBe('no-store')

  const signedOut = await fetch(`${server.url}/api/auth`, { method: 'DELETE', headers: session })
  expect(signedOut.status).toBe(204)
  expect(signedOut.headers.getSetCookie()[0]).toMatch(/^jangteo_session_\d+=; Path=\/; Expires=Thu, 01 Jan 1970/)
  expect((await fetch(`${server.url}/api/users/me`, { headers: session })).status).toBe(401)
})

test('guessing passwords is stopped, with the time to wait', async () => {
  const guarded = await startServer({ backend: { limits: {} } })
  const guess = () =>
    fetch(`${guarded.url}/api/auth`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'admin@example.com', password: 'wrong-guess' }),
    })
  const statuses = []
  for (let i = 0; i < 11; i += 1) statuses.push((await guess()).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429])
  expect(Number((await guess()).headers.get('retry-after'))).toBeGreaterThan(0)
  await guarded.close()
})

test('what others may see is asked for again, and not sent again', async () => {
  const first = await fetch(`${server.url}/api/categories`)
  expect(first.headers.get('cache-control')).toBe('no-cache')
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await sendRequest(`${server.url}/api/categories`, 'GET', headers)).status).toBe(304)
})
