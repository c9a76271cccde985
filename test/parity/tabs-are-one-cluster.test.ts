import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type ClusterBus,
  type ClusterPost,
  createClusterAdapter,
} from '#mock-server/sockets/cluster/cluster-adapter.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'

/** A node of a cluster like that of tabs, on Node's own BroadcastChannel. */
async function openNode() {
  const channels: BroadcastChannel[] = []
  const bus: ClusterBus = {
    post: (post) => channels[0]?.postMessage(post),
    subscribe: (received) => {
      const channel = new BroadcastChannel('cluster')
      channels.push(channel)
      channel.onmessage = ({ data }: { data: ClusterPost }) => received(data)
      return () => channel.close()
    },
    countNodes: () => Promise.resolve(2),
  }
  const http = createServer()
  const io = new Server(http, { adapter: createClusterAdapter(bus), serveClient: false })
  io.on('connection', (socket) => socket.on('join', (room: string, ack: () => void) => (socket.join(room), ack())))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return { io, url: `http://127.0.0.1:${port}` }
}

let here: Awaited<ReturnType<typeof openNode>>
let there: Awaited<ReturnType<typeof openNode>>
beforeEach(async () => {
  here = await openNode()
  there = await openNode()
})
afterEach(async () => {
  await here.io.close()
  await there.io.close()
})

it('what one node emits, the sockets of every node receive once; what is local, its own alone', async () => {
  const [near, far] = [await openSocket(here.url), await openSocket(there.url)]
  here.io.local.emit('news', 'local')
  here.io.emit('news', 'everywhere')
  await eventually(() => expect(far.received('news')).toEqual(['everywhere']))
  there.io.emit('news', 'from there')
  await eventually(() => expect(near.received('news')).toEqual(['local', 'everywhere', 'from there']))
  expect(far.received('news')).toEqual(['everywhere', 'from there'])
})

it('a room reaches over the nodes: to emit to, to look into and to empty', async () => {
  const [inside, outside] = [await openSocket(there.url), await openSocket(there.url)]
  await inside.socket.emitWithAck('join', 'room')
  here.io.to('room').emit('news', 'for the room')
  here.io.emit('news', 'for all')
  await eventually(() => expect(outside.received('news')).toEqual(['for all']))
  expect(inside.received('news')).toEqual(['for the room', 'for all'])
  expect((await here.io.in('room').fetchSockets()).map(({ id }) => id)).toEqual([inside.socket.id])

  here.io.in('room').disconnectSockets()
  await eventually(() => expect(inside.socket.connected).toBe(false))
  expect(outside.socket.connected).toBe(true)
})

it('nodes ask each other', async () => {
  there.io.on('how are you', (answer: (text: string) => void) => answer('well'))
  expect(await here.io.serverSideEmitWithAck('how are you')).toEqual(['well'])
})
