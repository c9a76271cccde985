import { describe, expect, it, vi } from 'vitest'
import type { ReplayOptions } from '#app/shared/realtime/types.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import type { Sale, Shop } from '#test/support/realtime/shop.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

const sale = (seq: number): Sale => ({ seq, name: `goods ${seq}` })
type Page = { items: Sale[]; latest: number }

async function openFeed(kind: ServerKind, resync: (signal: AbortSignal) => Promise<Page>, gapless = false) {
  const replay: ReplayOptions<Shop, 'SOLD'> = {
    event: 'SOLD',
    seqOf: ({ seq }) => seq,
    resetEvent: 'FEED_RESET',
    resync: vi.fn(resync),
    gapless,
  }
  const onError = vi.fn()
  const bed = await openTestBed(kind, { replay, onError, connection: { auth: () => ({ batched: true }) } })
  const received: [seq: number, replayed: boolean][] = []
  bed.realtime.onEach('SOLD', ([{ seq }], { replayed }) => received.push([seq, replayed]))
  const handshakes: unknown[] = []
  bed.shop.onConnect(({ auth }) => handshakes.push(auth))
  bed.realtime.acquire()
  const online = () => eventually(() => expect(bed.realtime.status.get().phase).toBe('online'))
  const offline = () => eventually(() => expect(bed.realtime.status.get().phase).not.toBe('online'))
  await online()
  return { ...bed, replay, onError, received, handshakes, online, offline }
}

describe.each(servers)('a feed over $name', (kind) => {
  it('begins with a page, merged with what came live meanwhile', async () => {
    const page = deferred<Page>()
    const { shop, received, realtime } = await openFeed(kind, () => page.promise)
    shop.emit('SOLD', sale(11))
    shop.raw('SHOP_CHANGED', { sold: [sale(12), sale(13)] })
    await eventually(() => expect(realtime.stats.received).toBe(3))
    realtime.flush()
    expect(received).toEqual([])
    page.resolve({ items: [9, 10, 11].map(sale), latest: 11 })
    await eventually(() =>
      expect(received).toEqual([
        [9, true],
        [10, true],
        [11, true],
        [12, false],
        [13, false],
      ]),
    )
    expect(realtime.stats).toMatchObject({ duplicates: 1, gaps: 0 })
  })

  it('takes what is older than an empty page for received', async () => {
    const { shop, received, realtime, replay } = await openFeed(kind, async () => ({ items: [], latest: 5 }))
    await eventually(() => expect(replay.resync).toHaveBeenCalled())
    shop.emit('SOLD', sale(4))
    shop.emit('SOLD', sale(6))
    await eventually(() => expect(received).toEqual([[6, false]]))
    expect(realtime.stats.duplicates).toBe(1)
  })

  it('loses nothing when the connection breaks before the first event', async () => {
    const pages = [deferred<Page>(), deferred<Page>()]
    const signals: AbortSignal[] = []
    const { server, shop, received, reconnect, online, offline, replay, realtime } = await openFeed(kind, (signal) => {
      signals.push(signal)
      return pages[signals.length - 1]?.promise ?? Promise.reject(new Error('asked too often'))
    })
    await eventually(() => expect(signals).toHaveLength(1))
    server.down()
    await offline()
    expect(signals[0]?.aborted).toBe(true)
    reconnect()
    await online()
    shop.emit('SOLD', sale(3))
    await eventually(() => expect(realtime.stats.received).toBe(1))
    // The answer to the first connection is too old by now, whatever it says.
    pages[0]?.resolve({ items: [], latest: 1 })
    pages[1]?.resolve({ items: [1, 2].map(sale), latest: 2 })
    await eventually(() => expect(received.map(([seq]) => seq)).toEqual([1, 2, 3]))
    expect(replay.resync).toHaveBeenCalledTimes(2)
  })

  it('asks each reconnect for what came after the newest it has, and receives nothing twice', async () => {
    const { server, shop, received, handshakes, reconnect, online, offline, replay } = await openFeed(
      kind,
      async () => ({
        items: [1, 2].map(sale),
        latest: 2,
      }),
    )
    await eventually(() => expect(received).toHaveLength(2))
    shop.onConnect(({ send }) => send('SHOP_CHANGED', [{ sold: [2, 3, 4].map(sale) }]))
    server.down()
    await offline()
    reconnect()
    await online()
    await eventually(() => expect(received.slice(2)).toEqual([3, 4].map((seq) => [seq, true])))
    server.down()
    await offline()
    reconnect()
    await online()
    shop.emit('SOLD', sale(5))
    await eventually(() => expect(received.at(-1)?.[0]).toBe(5))
    expect(received.map(([seq]) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(handshakes).toEqual([
      { batched: true },
      { batched: true, serverOffset: 2 },
      { batched: true, serverOffset: 4 },
    ])
    expect(replay.resync).toHaveBeenCalledTimes(1)
  })

  it('fetches a page when the server can not replay, and tells of the gap', async () => {
    const pages: Page[] = [
      { items: [sale(2)], latest: 2 },
      { items: [901, 902].map(sale), latest: 902 },
    ]
    const { shop, received, realtime } = await openFeed(kind, async () => pages.shift() ?? { items: [], latest: 0 })
    const onGap = vi.fn()
    realtime.onGap('SOLD', onGap)
    await eventually(() => expect(received).toHaveLength(1))
    shop.emit('FEED_RESET', { seq: 902, missed: 900 })
    shop.emit('SOLD', sale(903))
    await eventually(() =>
      expect(received.slice(1)).toEqual([
        [901, true],
        [902, true],
        [903, false],
      ]),
    )
    expect(onGap).toHaveBeenCalledTimes(1)
  })

  it('starts anew with a feed that starts anew', async () => {
    const pages: Page[] = [
      { items: [sale(700)], latest: 700 },
      { items: [sale(1)], latest: 1 },
    ]
    const { shop, received } = await openFeed(kind, async () => pages.shift() ?? { items: [], latest: 0 })
    await eventually(() => expect(received).toHaveLength(1))
    shop.emit('FEED_RESET', { seq: 1, missed: 0 })
    shop.emit('SOLD', sale(2))
    await eventually(() => expect(received.map(([seq]) => seq)).toEqual([700, 1, 2]))
  })
})

describe.each(servers)('a feed without holes over $name', (kind) => {
  const openGapless = async (...pages: number[][]) => {
    const bed = await openFeed(
      kind,
      async () => {
        const seqs = pages.shift() ?? []
        return { items: seqs.map(sale), latest: seqs.at(-1) ?? 0 }
      },
      true,
    )
    const onGap = vi.fn()
    bed.realtime.onGap('SOLD', onGap)
    await eventually(() => expect(bed.received).toHaveLength(1))
    return { ...bed, onGap, seqs: () => bed.received.map(([seq]) => seq) }
  }

  it('notices what was skipped and fills it from a page', async () => {
    const { shop, seqs, onGap, replay } = await openGapless([1], [1, 2, 3, 4])
    shop.emit('SOLD', sale(2))
    shop.emit('SOLD', sale(4))
    shop.emit('SOLD', sale(5))
    await eventually(() => expect(seqs()).toEqual([1, 2, 3, 4, 5]))
    expect(replay.resync).toHaveBeenCalledTimes(2)
    expect(onGap).not.toHaveBeenCalled()
  })

  it('tells of the gap when the page does not reach back far enough', async () => {
    const { shop, seqs, onGap } = await openGapless([1], [8, 9])
    shop.emit('SOLD', sale(10))
    await eventually(() => expect(seqs()).toEqual([1, 8, 9, 10]))
    expect(onGap).toHaveBeenCalledTimes(1)
  })

  it('tells of no gap when a reset is filled by its page, and of one when the feed starts anew', async () => {
    const { shop, seqs, onGap } = await openGapless([1], [1, 2, 3], [1])
    shop.emit('FEED_RESET', { seq: 3, missed: 2 })
    await eventually(() => expect(seqs()).toEqual([1, 2, 3]))
    expect(onGap).not.toHaveBeenCalled()
    shop.emit('FEED_RESET', { seq: 1, missed: 0 })
    await eventually(() => expect(seqs()).toEqual([1, 2, 3, 1]))
    expect(onGap).toHaveBeenCalledTimes(1)
  })
})

describe('a page that can not be fetched', () => {
  it('is asked for again, and at last live events go on without it', async () => {
    const [kind] = servers
    if (kind === undefined) throw new Error('There is no fake server.')
    vi.useFakeTimers()
    try {
      const down = new Error('no page')
      const { shop, received, realtime, onError, replay } = await openFeed(kind, () => Promise.reject(down))
      shop.emit('SOLD', sale(8))
      await vi.advanceTimersByTimeAsync(20_000)
      expect(replay.resync).toHaveBeenCalledTimes(4)
      expect(onError.mock.calls).toEqual([[down]])
      expect(received).toEqual([[8, false]])
      expect(realtime.stats.gaps).toBe(1)
    } finally {
      vi.useRealTimers()
    }
  })
})
