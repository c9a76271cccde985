import { describe, expect, it, vi } from 'vitest'
import { eventually } from '#test/support/realtime/eventually.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

async function openAsAlice(kind: ServerKind) {
  const shopper = { name: 'alice' }
  const bed = await openTestBed(kind, {
    connection: { identity: 'alice', auth: () => ({ name: shopper.name }) },
    replay: {
      event: 'SOLD',
      seqOf: ({ seq }) => seq,
      resync: async () => ({ items: [{ seq: 1, name: 'cola' }], latest: 1 }),
    },
  })
  const secrets: string[] = []
  const sales: number[] = []
  bed.realtime.onEach('SECRET', ([text]) => secrets.push(text))
  bed.realtime.onEach('SOLD', ([{ seq }]) => sales.push(seq))
  bed.realtime.acquire()
  const online = () => eventually(() => expect(bed.realtime.status.get().phase).toBe('online'))
  await online()
  return {
    ...bed,
    secrets,
    sales,
    online,
    /** As a server does that knows its sockets by who opened them. */
    tell: (name: string, text: string) => {
      for (const { auth, send } of bed.shop.connections()) if (auth['name'] === name) send('SECRET', [text])
    },
    signIn: (name: string) => {
      shopper.name = name
      bed.connection.setIdentity(name)
    },
  }
}

describe.each(servers)('another shopper signs in over $name', (kind) => {
  it('on a socket of their own, and receives nothing of the one before', async () => {
    const { server, shop, realtime, secrets, online, tell, signIn, reconnect } = await openAsAlice(kind)
    const log = realtime.log('SECRET', { capacity: 5 })
    log.subscribe(() => {})
    tell('alice', 'for alice')
    await eventually(() => expect(secrets).toEqual(['for alice']))
    expect(log.get().items).toEqual(['for alice'])
    // A blip, after which she is back on the same socket.
    server.down()
    await eventually(() => expect(realtime.status.get().phase).not.toBe('online'))
    reconnect()
    await online()
    const pending = realtime.send('BUY', { goodsId: 1 }).catch((error: unknown) => error)
    // This one has arrived and waits for its flush.
    tell('alice', 'too late')
    await eventually(() => expect(realtime.stats.received).toBeGreaterThanOrEqual(2))

    signIn('bob')
    expect(await pending).toMatchObject({ code: 'identity-changed', delivered: 'unknown' })
    expect(log.get()).toEqual({ items: [], total: 0, evicted: 0, dropped: 0 })
    await online()
    await eventually(() => expect(shop.connections().map(({ auth }) => auth['name'])).toEqual(['bob']))
    tell('alice', 'for alice, who is gone')
    tell('bob', 'for bob')
    await eventually(() => expect(secrets.at(-1)).toBe('for bob'))
    expect(secrets.filter((text) => text.startsWith('for'))).toEqual(['for alice', 'for bob'])
    expect(log.get().items).toEqual(['for bob'])
    expect(server.transports()).toBe(1)
  })

  it('and gets the feed from its beginning', async () => {
    const { sales, online, signIn, shop } = await openAsAlice(kind)
    await eventually(() => expect(sales).toEqual([1]))
    const handshakes: unknown[] = []
    shop.onConnect(({ auth }) => handshakes.push(auth))
    signIn('bob')
    await online()
    await eventually(() => expect(sales).toEqual([1, 1]))
    expect(handshakes).toEqual([{ name: 'bob' }])
  })

  it('because of what was just received: nothing that came with it is received any more', async () => {
    const { shop, realtime, secrets, online, signIn } = await openAsAlice(kind)
    const counts: number[] = []
    realtime.onEach('SECRET', () => signIn('bob'))
    realtime.onEach('COUNT', ([n]) => counts.push(n))
    const before = realtime.stats.received
    shop.emit('SECRET', 'the last for alice')
    shop.emit('SECRET', 'for nobody')
    shop.emit('COUNT', 1)
    await eventually(() => expect(realtime.stats.received).toBe(before + 3))
    realtime.flush()
    await online()
    shop.emit('COUNT', 2)
    await eventually(() => expect(counts).toContain(2))
    expect(secrets).toEqual(['the last for alice'])
    expect(counts).toEqual([2])
  })

  it('changes nothing when it is the same one', async () => {
    const { realtime, signIn } = await openAsAlice(kind)
    const before = realtime.status.get()
    signIn('alice')
    expect(realtime.status.get()).toBe(before)
  })
})

describe('a feed that is the same for everybody', () => {
  it('goes on where it was when somebody else signs in', async () => {
    const [kind] = servers
    if (kind === undefined) throw new Error('There is no fake server.')
    const resync = vi.fn(async () => ({ items: [{ seq: 4, name: 'cola' }], latest: 4 }))
    const { realtime, connection, shop } = await openTestBed(kind, {
      replay: { event: 'SOLD', seqOf: ({ seq }) => seq, resync, shared: true },
    })
    const log = realtime.log('SOLD', { capacity: 5 })
    log.subscribe(() => {})
    realtime.acquire()
    await eventually(() => expect(log.get().total).toBe(1))
    connection.setIdentity('bob')
    await eventually(() => expect(shop.connections().map(({ auth }) => auth)).toEqual([{ serverOffset: 4 }]))
    expect(log.get().total).toBe(1)
    expect(resync).toHaveBeenCalledTimes(1)
  })
})
