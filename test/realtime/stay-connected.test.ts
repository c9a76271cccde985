import { describe, expect, it, vi } from 'vitest'
import type { SocketClient } from '#app/shared/realtime/core/socket-client.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { createLoopbackServer } from '#test/support/realtime/loopback-server.ts'
import { pageEvent } from '#test/support/realtime/page-event.ts'
import { type Shop, shop as shopContract } from '#test/support/realtime/shop.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

describe.each(servers)('a connection over $name', (kind) => {
  it('opens on first use, is shared, and outlives its last user by the linger time', async () => {
    const { realtime, server } = await openTestBed(kind, { connection: { linger: 50 } })
    realtime.on('COUNT', () => {})
    expect(realtime.status.get()).toEqual({ phase: 'idle' })
    const releases = [realtime.acquire(), realtime.acquire()]
    expect(realtime.status.get()).toEqual({ phase: 'loading' })
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    expect(server.transports()).toBe(1)
    releases[0]?.()
    releases[0]?.()
    expect(realtime.status.get().phase).toBe('online')
    releases[1]?.()
    expect(realtime.status.get().phase).toBe('online')
    // Whoever comes in time keeps it.
    const release = realtime.acquire()
    const { since } = await eventually(() => onlineStatus(realtime.status.get()))
    release()
    await eventually(() => expect(realtime.status.get()).toEqual({ phase: 'idle' }))
    await eventually(() => expect(server.transports()).toBe(0))
    realtime.acquire()
    await eventually(() => expect(onlineStatus(realtime.status.get()).since).toBeGreaterThanOrEqual(since))
  })

  it('comes about by itself when the server comes up late', async () => {
    // The shortest delays.
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const { realtime, server } = await openTestBed(kind)
    server.down()
    const phases: string[] = []
    realtime.status.subscribe(() => phases.push(realtime.status.get().phase))
    realtime.acquire()
    await eventually(() => expect(realtime.status.get()).toMatchObject({ phase: 'connecting', attempt: 1 }))
    server.up()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    expect(new Set(phases)).toEqual(new Set(['loading', 'connecting', 'online']))
  })

  it('tells of a gap after a break, and of none when it first opens', async () => {
    const { realtime, server, reconnect } = await openTestBed(kind)
    const onGap = vi.fn()
    realtime.onGap('COUNT', onGap)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    expect(onGap).not.toHaveBeenCalled()
    server.down()
    await eventually(() => expect(realtime.status.get().phase).toBe('connecting'))
    reconnect()
    await eventually(() => expect(onGap).toHaveBeenCalledTimes(1))
  })

  it('is put away with the page, and is back when the page is', async () => {
    const { realtime, server } = await openTestBed(kind)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    pageEvent('pagehide')
    expect(realtime.status.get()).toEqual({ phase: 'offline', reason: 'page hidden', willRetry: true })
    await eventually(() => expect(server.transports()).toBe(0))
    pageEvent('pageshow')
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
  })

  it('says when the network is gone, and is back at once when it is', async () => {
    const { realtime, server } = await openTestBed(kind)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    server.down()
    await eventually(() => expect(realtime.status.get().phase).toBe('connecting'))
    pageEvent('offline')
    expect(realtime.status.get()).toEqual({ phase: 'offline', reason: 'no network', willRetry: true })
    server.up()
    pageEvent('online')
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
  })

  it('asks for its code again when that could not be loaded', async () => {
    const broken = new Error('chunk not found')
    const load = vi.fn<() => Promise<SocketClient>>(() => Promise.reject(broken))
    const onError = vi.fn()
    const { realtime, server, connection } = await openTestBed(kind, { connection: { load }, onError })
    realtime.acquire()
    await eventually(() => expect(onError.mock.calls).toEqual([[broken]]))
    expect(realtime.status.get()).toMatchObject({ phase: 'connecting', attempt: 0 })
    load.mockResolvedValue(server.client)
    connection.retry()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
  })

  it('opens nothing when everybody left while its code was on the way', async () => {
    const code = deferred<SocketClient>()
    const { realtime, server } = await openTestBed(kind, { connection: { load: () => code.promise } })
    const release = realtime.acquire()
    release()
    code.resolve(server.client)
    await code.promise
    expect(realtime.status.get()).toEqual({ phase: 'idle' })
    expect(server.listeners('COUNT')).toBe(0)
    expect(server.transports()).toBe(0)
  })
})

describe('a connection of two namespaces', () => {
  it('asks once to be let in, though the other has opened it before the next try was due', async () => {
    const server = await createLoopbackServer()
    const kind = { name: 'WebSocket', create: async () => server, manager: { transports: ['websocket'] } }
    const { realtime, connection, shop, online } = await openTestBed(kind)
    const received: number[] = []
    realtime.onEach('COUNT', ([n]) => received.push(n))
    realtime.acquire()
    await online()
    const adapter = deferred()
    const held = server.holdHandshakes('/', adapter.promise)
    server.down()
    await eventually(() => expect(realtime.status.get().phase).toBe('connecting'))
    server.up()
    const other = createRealtime<Shop>(connection, '/other', shopContract)
    server.of<Shop>('/other').on('ENTER', () => ({ ok: true }))
    other.acquire()
    await eventually(() => expect(held.count).toBe(1))
    connection.retry()
    // What was written before it has arrived too.
    await other.send('ENTER', 'a room')
    adapter.resolve()
    await online()
    expect(shop.connections()).toHaveLength(1)
    shop.emit('COUNT', 1)
    await eventually(() => expect(received).toEqual([1]))
  })
})

describe('a connection that may choose', () => {
  it('begins by polling and goes over to WebSocket', async () => {
    const upgrade = deferred()
    const create = () => createLoopbackServer(upgrade.promise)
    const { realtime, shop } = await openTestBed({ name: 'both', create, manager: {} })
    const transports: string[] = []
    realtime.status.subscribe(() => {
      const status = realtime.status.get()
      if (status.phase === 'online') transports.push(status.transport)
    })
    const received: number[] = []
    realtime.onEach('COUNT', ([n]) => received.push(n))
    realtime.acquire()
    await eventually(() => expect(transports).toEqual(['polling']))
    upgrade.resolve()
    await eventually(() => expect(transports).toEqual(['polling', 'websocket']))
    shop.emit('COUNT', 1)
    await eventually(() => expect(received).toEqual([1]))
  })

  it('begins anew when the WebSocket breaks in the midst of going over', async () => {
    const server = await createLoopbackServer()
    server.breakNextUpgrade()
    const { realtime, shop } = await openTestBed({ name: 'both', create: async () => server, manager: {} })
    realtime.acquire()
    await eventually(() => expect(realtime.status.get()).toMatchObject({ phase: 'online', transport: 'websocket' }))
    const received: number[] = []
    realtime.onEach('COUNT', ([n]) => received.push(n))
    // Again and again: the one that breaks may have looked like a WebSocket for a moment.
    await eventually(() => {
      shop.emit('COUNT', 1)
      expect(received).toContain(1)
    })
  })
})

function onlineStatus<S extends { phase: string }>(status: S): Extract<S, { phase: 'online' }> {
  expect(status.phase).toBe('online')
  return status as Extract<S, { phase: 'online' }>
}
