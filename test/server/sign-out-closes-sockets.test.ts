import { afterEach, beforeEach, expect, test } from 'vitest'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

test('signing out closes the sockets of the session, by token or cookie, and no others', async () => {
  const shopper = await signUpShopper(server.backend, '하나')
  const elsewhere = await signInAs(server.backend, shopper)
  const own = [
    await openSocket(server.url, { auth: { token: shopper.token } }),
    await openSocket(server.url, {
      transports: ['polling'],
      extraHeaders: { cookie: `a=b; jangteo_session=${shopper.token}; c=d` },
    }),
  ]
  const others = [await openSocket(server.url, { auth: { token: elsewhere } }), await openSocket(server.url)]
  expect(await own[1]?.send('BUY', { goodsId: 1 })).toMatchObject({ ok: true })

  await callEndpoint(server.backend, 'signOut', { token: shopper.token })

  await eventually(() => expect(own.map(({ socket }) => socket.connected)).toEqual([false, false]))
  expect(await others[0]?.send('BUY', { goodsId: 1 })).toMatchObject({ ok: true })
  expect(others.map(({ socket }) => socket.connected)).toEqual([true, true])
})

test('signing out everywhere closes every socket of the account, and no others', async () => {
  const [hana, mina] = [await signUpShopper(server.backend, '하나'), await signUpShopper(server.backend, '미나')]
  const elsewhere = await signInAs(server.backend, hana)
  const own = [
    await openSocket(server.url, { auth: { token: hana.token } }),
    await openSocket(server.url, { auth: { token: elsewhere } }),
  ]
  const others = [await openSocket(server.url, { auth: { token: mina.token } }), await openSocket(server.url)]

  const reply = await callEndpoint(server.backend, 'endMySessions', { cookie: hana.token })

  expect(reply).toMatchObject({ status: 204, body: undefined, setSession: 'ended' })
  await eventually(() => expect(own.map(({ socket }) => socket.connected)).toEqual([false, false]))
  expect(others.map(({ socket }) => socket.connected)).toEqual([true, true])
  for (const token of [hana.token, elsewhere]) {
    expect(await callEndpoint(server.backend, 'getMe', { token })).toMatchObject({ status: 401 })
  }
  expect(await callEndpoint(server.backend, 'getMe', { token: mina.token })).toMatchObject({ status: 200 })
})

test('a socket that shakes hands while its session ends does not stay', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const findSession = server.backend.findSession.bind(server.backend)
  // The shopper signs out after the handshake has read the session.
  server.backend.findSession = async (presented) => {
    const session = await findSession(presented)
    await callEndpoint(server.backend, 'signOut', { token })
    return session
  }
  const late = await openSocket(server.url, { auth: { token } })
  await eventually(() => expect(late.socket.connected).toBe(false))
})

test('a session that runs out takes its sockets along', async () => {
  let clock = Date.now()
  const aging = await startServer({ backend: { now: () => new Date(clock) }, sweepInterval: 20 })
  const { token } = await signUpShopper(aging.backend, '하나')
  const [own, guest] = [await openSocket(aging.url, { auth: { token } }), await openSocket(aging.url)]
  clock += 31 * 24 * 60 * 60 * 1000
  await eventually(() => expect(own.socket.connected).toBe(false))
  expect(guest.socket.connected).toBe(true)
  await aging.close()
})
