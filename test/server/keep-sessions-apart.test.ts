import { afterEach, expect, test } from 'vitest'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { errorOf, openSocket } from '#test/support/server/open-socket.ts'
import { sendRequest } from '#test/support/server/send-request.ts'
import { startServer, type TestServer, type TestServerOptions } from '#test/support/server/start-server.ts'

const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})
async function open(options: TestServerOptions = {}) {
  const server = await startServer(options)
  servers.push(server)
  return server
}

/** One browser: it sends every cookie to every port of the host, as browsers do. */
function createBrowser() {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async call({ url }: TestServer, path: string, method = 'GET', headers: Record<string, string> = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await sendRequest(url + path, method, { cookie, ...headers })
      for (const set of answer.headers['set-cookie'] ?? []) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    },
  }
}

async function signInWith(browser: ReturnType<typeof createBrowser>, server: TestServer, nickname: string) {
  const { email, password } = await signUpShopper(server.backend, nickname)
  const query = new URLSearchParams({ email, password, session: 'cookie' }).toString()
  const response = await fetch(`${server.url}/api/auth`, { method: 'POST', body: new URLSearchParams(query) })
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(response.headers.getSetCookie()[0] ?? '') ?? []
  browser.cookies.set(name, value)
}

const nicknameOf = ({ body }: { body: string }) => /"nickname":"([^"]+)"/.exec(body)?.[1]

test('two shops on one host do not sign each other’s shoppers out', async () => {
  const browser = createBrowser()
  const [one, two] = [await open(), await open()]
  await signInWith(browser, one, '하나')
  await browser.call(two, '/api/goods')
  await signInWith(browser, two, '두리')
  expect(nicknameOf(await browser.call(one, '/api/users/me'))).toBe('하나')
  expect(nicknameOf(await browser.call(two, '/api/users/me'))).toBe('두리')
  await browser.call(two, '/api/auth', 'DELETE')
  expect((await browser.call(two, '/api/users/me')).status).toBe(401)
  expect(nicknameOf(await browser.call(one, '/api/users/me'))).toBe('하나')
})

test('a session under the earlier name stays, and moves to the new one; signing out ends it', async () => {
  const browser = createBrowser()
  const [one, other] = [await open(), await open()]
  const { token } = await signUpShopper(one.backend, '하나')
  browser.cookies.set('jangteo_session', token)
  // The other shop does not know the session, and leaves it alone.
  await browser.call(other, '/api/users/me')
  expect(browser.cookies.get('jangteo_session')).toBe(token)
  expect(nicknameOf(await browser.call(one, '/api/users/me'))).toBe('하나')
  expect(Object.fromEntries(browser.cookies)).toEqual({ [`jangteo_session_${new URL(one.url).port}`]: token })
  await browser.call(one, '/api/auth', 'DELETE')
  expect(browser.cookies.size).toBe(0)
})

test('of several cookies of one name the valid one counts, in calls and sockets', async () => {
  const server = await open()
  const { token } = await signUpShopper(server.backend, '하나')
  const name = `jangteo_session_${new URL(server.url).port}`
  const cookie = `${name}=dead; jangteo_session=dead2; ${name}="${token}"; ${name}`
  expect(nicknameOf(await sendRequest(`${server.url}/api/users/me`, 'GET', { cookie }))).toBe('하나')
  await openSocket(`${server.url}/customer-chat`, { extraHeaders: { cookie } })
  expect(await errorOf(`${server.url}/customer-chat`, { extraHeaders: { cookie: `${name}=dead` } })).toBeInstanceOf(
    Error,
  )
})

test('over https no other host can set the session', async () => {
  const server = await open({ publicOrigin: 'https://shop.example', proxies: 1 })
  const { email, password } = await signUpShopper(server.backend, '하나')
  const body = new URLSearchParams({ email, password, session: 'cookie' })
  const { headers } = await fetch(`${server.url}/api/auth`, { method: 'POST', body })
  expect(headers.getSetCookie()[0]).toMatch(/^__Host-jangteo_session=[^;]+; Max-Age=\d+; Path=\/; .*Secure/)
})

test('a browser that has signed in before gets in whatever strangers guess', async () => {
  const limits = { guessesPerCaller: { points: 2, seconds: 60 } }
  const server = await open({ backend: { limits } })
  const { email, password } = await signUpShopper(server.backend, '하나')
  const signIn = (words: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/auth`, { method: 'POST', body: new URLSearchParams({ email, password: words }), headers })
  const cookies = (await signIn(password)).headers.getSetCookie()
  const device = cookies.find((cookie) => cookie.startsWith('jangteo_device_')) ?? ''
  expect(device).toMatch(/; HttpOnly; SameSite=Lax$/)
  for (let guess = 0; guess < 3; guess += 1) await signIn('wrong')
  expect((await signIn(password)).status).toBe(429)
  expect((await signIn(password, { cookie: device.split(';')[0] ?? '' })).status).toBe(200)
})

test.each(['Basic c3RhZ2luZzpwdw==', 'Digest a="b"', 'Bearer', 'Bearer a.jwt.ofaproxy'])(
  'Authorization: %s is not of the shop, so the cookie counts',
  async (authorization) => {
    const server = await open()
    const { token, email, password } = await signUpShopper(server.backend, '하나')
    const headers = { authorization, cookie: `jangteo_session=${token}` }
    expect((await sendRequest(`${server.url}/api/users/me`, 'GET', headers)).status).toBe(200)
    const body = new URLSearchParams({ email, password })
    expect((await fetch(`${server.url}/api/auth`, { method: 'POST', body, headers: { authorization } })).status).toBe(
      200,
    )
    await openSocket(`${server.url}/customer-chat`, { extraHeaders: headers })
  },
)
