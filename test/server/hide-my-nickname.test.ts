import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Purchase } from '#app/contract/purchase.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const hide = (token: string, hideNickname = true) =>
  callEndpoint(server.backend, 'changeMe', { token, body: { hideNickname } })

/** The buyers in the public feed. */
async function buyers(): Promise<string[]> {
  const { body } = await callEndpoint(server.backend, 'listPurchases')
  return (body as { purchases: Purchase[] }).purchases.map(({ nickname }) => nickname)
}

test('who hides the nickname is masked in the broadcast, the replay and the feed, in older purchases too', async () => {
  const { token } = await signUpShopper(server.backend, 'mina')
  await buy(server.backend, token)
  const listener = await openSocket(server.url)

  expect(await hide(token)).toMatchObject({ status: 200, body: { user: { nickname: 'mina', hideNickname: true } } })
  await buy(server.backend, token)

  await eventually(() => expect(listener.received('BUY_GOODS')).toMatchObject([{ seq: 2, nickname: 'm***' }]))
  const late = await openSocket(server.url, { auth: { serverOffset: 0 } })
  await eventually(() => expect(late.received('BUY_GOODS')).toMatchObject([{ nickname: 'm***' }, { nickname: 'm***' }]))
  expect(await buyers()).toEqual(['m***', 'm***'])
})

test('who hides the nickname after a purchase that others received is masked for those who come back', async () => {
  const { token } = await signUpShopper(server.backend, 'mina')
  const listener = await openSocket(server.url)
  await buy(server.backend, token)
  await eventually(() => expect(listener.received('BUY_GOODS')).toMatchObject([{ nickname: 'mina' }]))
  const early = await openSocket(server.url, { auth: { serverOffset: 0 } })
  await eventually(() => expect(early.received('BUY_GOODS')).toMatchObject([{ nickname: 'mina' }]))

  await hide(token)
  const late = await openSocket(server.url, { auth: { serverOffset: 0 } })
  await eventually(() => expect(late.received('BUY_GOODS')).toMatchObject([{ nickname: 'm***' }]))
})

test('shown again, the name is back everywhere', async () => {
  const { token } = await signUpShopper(server.backend, 'mina')
  await hide(token)
  await buy(server.backend, token)
  expect(await hide(token, false)).toMatchObject({ body: { user: { hideNickname: false } } })
  expect(await buyers()).toEqual(['mina'])
  expect((await callEndpoint(server.backend, 'getMe', { token })).body).toMatchObject({ user: { hideNickname: false } })
})

test.each([
  ['한글이름', '한***'],
  ['𠮷野家', '𠮷***'],
  ['กี้ตาร์', 'กี้***'],
])('%s is hidden as %s: no character is cut in two', async (nickname, hidden) => {
  const { token } = await signUpShopper(server.backend, nickname)
  await hide(token)
  await buy(server.backend, token)
  expect(await buyers()).toEqual([hidden])
})

test('only a yes or a no is taken, and only from who is signed in', async () => {
  const { token } = await signUpShopper(server.backend, 'mina')
  expect(await callEndpoint(server.backend, 'changeMe', { body: { hideNickname: true } })).toMatchObject({
    status: 401,
  })
  for (const body of [{}, { hideNickname: 'yes' }, { hideNickname: 1 }, { hideNickname: null }]) {
    expect(await callEndpoint(server.backend, 'changeMe', { token, body })).toMatchObject({ status: 400 })
  }
})
