import { expect, onTestFinished, test } from 'vitest'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { createTestCluster, openNode } from '#test/support/server/open-node.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'

const room = 'goods:3'

test('people on two nodes are in one room: they receive each other’s messages, and each is there once', async () => {
  const backend = await createTestBackend()
  onTestFinished(() => backend.close())
  const cluster = createTestCluster()
  const here = await openNode(backend, cluster.peersOf('here'))
  const [mina, jun] = [await signUpShopper(backend, 'mina'), await signUpShopper(backend, 'jun')]
  const tab = await openSocket(here, { auth: { token: mina.token } })
  await tab.send('join room', room)

  const there = await openNode(backend, cluster.peersOf('there'))
  const otherTab = await openSocket(there, { auth: { token: mina.token } })
  expect(await otherTab.send('join room', room)).toMatchObject({ participants: { count: 1, names: ['mina'] } })
  const neighbour = await openSocket(there, { auth: { token: jun.token } })
  expect(await neighbour.send('join room', room)).toMatchObject({ participants: { names: ['jun', 'mina'] } })
  await eventually(() => expect(tab.received('notice')).toEqual(['jun님이 들어왔어요.']))

  await neighbour.send('typing', room)
  await neighbour.send('send to room', { room, msg: '들려요?' })
  for (const socket of [tab, otherTab]) {
    await eventually(() => expect(socket.received('new message')).toEqual(['들려요?']))
    expect(socket.received('typing')).toEqual([{ room, nickname: 'jun' }])
  }

  // The node of Mina's other tab stops, but she still takes part.
  cluster.remove('there')
  await eventually(() => expect(tab.received('notice').slice(1)).toEqual(['jun님이 나갔어요.']))
  expect(await tab.send('join room', room)).toMatchObject({ participants: { count: 1, names: ['mina'] } })
})
