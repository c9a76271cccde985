import { Adapter } from 'socket.io-adapter'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { noPeers } from '#mock-server/sockets/presence/peers.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { openFeed } from '#test/support/server/open-feed.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer } from '#test/support/server/start-server.ts'

let store: Store
beforeEach(async () => {
  store = await openTestStore()
  onTestFinished(() => store.close())
})

/** A node that hears nothing of the others, which have the same database. */
async function startNode() {
  const node = await startServer({
    backend: { store: { ...store, close: () => Promise.resolve() }, keepAnswers: false },
    cluster: { adapter: Adapter, peers: noPeers, isReachable: () => false },
    sweepInterval: 50,
    pollInterval: 20,
  })
  let isOpen = true
  const close = async (grace?: number) => {
    if (isOpen) await node.close(grace)
    isOpen = false
  }
  onTestFinished(() => close())
  return { ...node, close }
}

test('purchases and orders at another node are found in the database', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const watcher = await openFeed(here.url, { batched: true })
  const token = await signInAs(here.backend, testAdministrator)
  const admin = await openSocket(`${here.url}/admin-alert`, { auth: { token } })
  await buy(there.backend, (await signUpShopper(there.backend, '하나')).token, 1)
  await eventually(() => expect(watcher.purchases()).toEqual([1]))
  await eventually(() => expect(admin.received('new_order')).toMatchObject([{ orderNumber: 1 }]))
  watcher.socket.disconnect()
})

test('sockets of a session that another node has ended are closed soon, and no others', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const [hana, mina] = [await signUpShopper(here.backend, '하나'), await signUpShopper(here.backend, '미나')]
  const [own, other] = [
    await openSocket(here.url, { auth: { token: hana.token } }),
    await openSocket(here.url, { auth: { token: mina.token } }),
  ]
  await callEndpoint(there.backend, 'signOut', { token: hana.token })
  await eventually(() => expect(own.socket.connected).toBe(false))
  expect(other.socket.connected).toBe(true)
})

test('somebody who was demoted at another node no longer hears what administrators hear', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const boss = await signInAs(here.backend, testAdministrator)
  const hana = await signUpShopper(here.backend, '하나')
  const { body } = await callEndpoint(here.backend, 'getMe', { token: hana.token })
  const params = { userId: String((body as { user: { userId: number } }).user.userId) }
  await callEndpoint(here.backend, 'changeRole', {
    token: boss,
    params,
    body: { role: 'administrator', password: 'plum-orchard-42' },
  })
  const admin = await openSocket(`${here.url}/admin-alert`, { auth: { token: hana.token } })
  await callEndpoint(there.backend, 'changeRole', { token: boss, params, body: { role: 'shopper' } })
  await eventually(() => expect(admin.socket.connected).toBe(false))
})

test('the node says that it is ready, and that Redis can’t be reached', async () => {
  const { url } = await startNode()
  const answer = await fetch(`${url}/readyz`)
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready', redis: 'unreachable' }])
})

test('a node that stops hands its sockets over one after the other', async () => {
  const node = await startNode()
  const sockets = await Promise.all(Array.from({ length: 8 }, () => openSocket(node.url)))
  const open = () => sockets.filter(({ socket }) => socket.connected).length
  /** How many are still open whenever one closes. */
  const left: number[] = []
  for (const { socket } of sockets) socket.on('disconnect', () => left.push(open()))
  await node.close(600)
  await eventually(() => expect(left).toEqual([7, 6, 5, 4, 3, 2, 1, 0]))
})
