import { describe, expect, it } from 'vitest'
import { eventually } from '#test/support/realtime/eventually.ts'
import type { Sale } from '#test/support/realtime/shop.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

const sale = (seq: number): Sale => ({ seq, name: `goods ${seq}` })

describe.each(servers)('two tabs of one shopper over $name', (kind) => {
  it('each receive everything once, also when one of them was away', async () => {
    const sold = [1, 2].map(sale)
    const bed = await openTestBed(kind, {
      replay: {
        event: 'SOLD',
        seqOf: ({ seq }) => seq,
        resync: async () => ({ items: [...sold], latest: sold.length }),
      },
      connection: { identity: 'alice', auth: () => ({ name: 'alice' }) },
    })
    bed.shop.onConnect(({ auth, send }) => {
      const { serverOffset } = auth
      // One too many: it has been received.
      if (typeof serverOffset === 'number') send('SHOP_CHANGED', [{ sold: sold.slice(serverOffset - 1) }])
    })
    const sell = (seq: number) => {
      sold.push(sale(seq))
      bed.shop.emit('SOLD', sale(seq))
    }
    const tabs = [bed, bed.openTab()].map((tab) => {
      const received: [seq: number, replayed: boolean][] = []
      tab.realtime.onEach('SOLD', ([{ seq }], { replayed }) => received.push([seq, replayed]))
      tab.realtime.acquire()
      return { ...tab, received, seqs: () => received.map(([seq]) => seq) }
    })
    const [away, open] = tabs
    if (!away || !open) throw new Error('There are two tabs.')
    await eventually(() =>
      expect(tabs.map(({ seqs }) => seqs())).toEqual([
        [1, 2],
        [1, 2],
      ]),
    )
    expect(bed.server.transports()).toBe(2)
    sell(3)
    await eventually(() => expect(tabs.map(({ seqs }) => seqs().at(-1))).toEqual([3, 3]))

    // Its tab is the older of the two.
    bed.shop.connections()[0]?.kick()
    await eventually(() => expect(away.realtime.status.get().phase).toBe('connecting'))
    sell(4)
    sell(5)
    await eventually(() => expect(open.seqs()).toEqual([1, 2, 3, 4, 5]))
    expect(away.seqs()).toEqual([1, 2, 3])
    away.connection.retry()
    await away.online()
    await eventually(() => expect(away.seqs()).toEqual([1, 2, 3, 4, 5]))
    sell(6)
    await eventually(() => expect(tabs.map(({ seqs }) => seqs())).toEqual(Array(2).fill([1, 2, 3, 4, 5, 6])))
    expect(open.received.slice(2)).toEqual([3, 4, 5, 6].map((seq) => [seq, false]))
    expect(away.received.slice(3, 5)).toEqual([4, 5].map((seq) => [seq, true]))
    expect(tabs.map(({ realtime }) => realtime.stats.duplicates)).toEqual([1, 0])
  })
})
