import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Contract } from '#app/shared/realtime/contract.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

/** What code that is loaded late says and receives on the shop's own namespace. */
const goodsChat = {
  commands: { SAY: { payload: v.string(), ack: v.object({ id: v.number() }) } },
  events: { SAID: { args: [v.string()] } },
} as const satisfies Contract

async function openBoth(kind: ServerKind) {
  const bed = await openTestBed(kind, { connection: { linger: 50 } })
  const received: (number | string)[] = []
  bed.realtime.onEach('COUNT', ([count]) => received.push(count))
  const releaseShop = bed.realtime.acquire()
  await bed.online()

  const late = createRealtime(bed.connection, '/', goodsChat)
  late.onEach('SAID', ([text]) => received.push(text))
  const server = bed.server.of<typeof goodsChat>('/')
  server.on('SAY', (text) => ({ ok: true, id: String(text).length }))
  return { ...bed, late, goodsChatServer: server, received, releaseShop }
}

describe.each(servers)('two parts of one namespace over $name', (kind) => {
  it('share its socket: each receives what is its own, and speaks', async () => {
    const { late, goodsChatServer, server, shop, received } = await openBoth(kind)
    expect(late.status.get().phase).toBe('online')
    shop.emit('COUNT', 1)
    goodsChatServer.emit('SAID', 'hello')
    await eventually(() => expect(received).toEqual(expect.arrayContaining([1, 'hello'])))
    expect(await late.send('SAY', 'four')).toEqual({ id: 4 })
    expect(server.transports()).toBe(1)
    expect(shop.connections()).toHaveLength(1)
    expect([server.listeners('COUNT'), server.listeners('SAID')]).toEqual([1, 1])
    expect(received).toHaveLength(2)
  })

  it('are there again after a break and a change of identity, and tell of the gap', async () => {
    const { late, goodsChatServer, server, received, online, reconnect, connection, realtime } = await openBoth(kind)
    const gaps: string[] = []
    realtime.onGap('COUNT', () => gaps.push('shop'))
    late.onGap('SAID', () => gaps.push('late'))
    server.down()
    await eventually(() => expect(late.status.get().phase).not.toBe('online'))
    reconnect()
    await online()
    expect(gaps).toEqual(['shop', 'late'])
    goodsChatServer.emit('SAID', 'again')
    await eventually(() => expect(received).toEqual(['again']))

    connection.setIdentity('alice')
    await online()
    goodsChatServer.emit('SAID', 'alice')
    await eventually(() => expect(received).toEqual(['again', 'alice']))
  })

  it('stay connected while one of them is in use', async () => {
    const { late, goodsChatServer, server, received, releaseShop } = await openBoth(kind)
    const release = late.acquire()
    releaseShop()
    await late.send('SAY', 'still here')
    goodsChatServer.emit('SAID', 'too')
    await eventually(() => expect(received).toEqual(['too']))
    release()
    await eventually(() => expect(server.transports()).toBe(0))
  })

  it('are closed for good together, and may be made anew', async () => {
    const { late, server, connection, realtime, goodsChatServer } = await openBoth(kind)
    late.dispose()
    expect(realtime.status.get()).toMatchObject({ phase: 'offline', willRetry: false })
    await eventually(() => expect(server.transports()).toBe(0))
    const next = createRealtime(connection, '/', goodsChat)
    goodsChatServer.on('SAY', () => ({ ok: true, id: 7 }))
    expect(await next.send('SAY', 'hello')).toEqual({ id: 7 })
  })
})
