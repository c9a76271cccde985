import { expect, onTestFinished, test } from 'vitest'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { createTestCluster, openNode } from '#test/support/server/open-node.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'

const page = '/goods/1'
const count = (socket: TestSocket) => socket.received('SAME_PAGE_VIEWER_COUNT').at(-1)

/** Two nodes of one shop; the second may open later. */
async function openCluster() {
  const backend = await createTestBackend()
  onTestFinished(() => backend.close())
  const cluster = createTestCluster()
  const open = (node: string) => openNode(backend, cluster.peersOf(node))
  return { backend, here: await open('here'), openOther: () => open('there'), loseOther: () => cluster.remove('there') }
}

async function viewer(url: string, auth: object = {}) {
  const socket = await openSocket(url, { auth })
  expect(await socket.send('CHANGED_PAGE', page)).toEqual({ ok: true })
  return socket
}

test('viewers are counted over all nodes, and no longer when they leave their node’s page', async () => {
  const { here, openOther } = await openCluster()
  const there = await openOther()
  const watcher = await viewer(here)
  const [one, other] = [await viewer(there), await viewer(there)]
  await eventually(() => expect(count(watcher)).toBe(3))
  await eventually(() => expect(count(other)).toBe(3))

  one.socket.disconnect()
  await eventually(() => expect(count(watcher)).toBe(2))
  await eventually(() => expect(count(other)).toBe(2))
  await other.send('CHANGED_PAGE', '/goods/2')
  await eventually(() => expect(count(watcher)).toBe(1))
})

test('a node that opens later is told who is there, and one that dies takes its viewers along', async () => {
  const { here, openOther, loseOther } = await openCluster()
  const watcher = await viewer(here)
  const there = await openOther()
  const late = await viewer(there)
  await eventually(() => expect(count(late)).toBe(2))
  await eventually(() => expect(count(watcher)).toBe(2))
  loseOther()
  await eventually(() => expect(count(watcher)).toBe(1))
})

test('one account on two nodes counts once, until its last tab is gone', async () => {
  const { backend, here, openOther } = await openCluster()
  const there = await openOther()
  const { token } = await signUpShopper(backend, 'mina')
  const watcher = await viewer(here)
  const tabs = [await viewer(here, { token }), await viewer(there, { token })]
  await eventually(() => expect(count(watcher)).toBe(2))
  await eventually(() => expect(tabs.map(count)).toEqual([2, 2]))
  tabs[0]?.socket.disconnect()
  const guest = await viewer(there)
  await eventually(() => expect(count(watcher)).toBe(3))
  tabs[1]?.socket.disconnect()
  guest.socket.disconnect()
  await eventually(() => expect(count(watcher)).toBe(1))
})
