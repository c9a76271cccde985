import { QueryClient } from '@tanstack/react-query'
import { expect, expectTypeOf, it } from 'vitest'
import type { buySocket } from '#app/contract/order.ts'
import type { shopSocket } from '#app/contract/shop-socket.ts'
import type { Ack, Args, CommandPayload, EventName, Payload } from '#app/shared/realtime/contract.ts'
import { createConnection } from '#app/shared/realtime/create-connection.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import { createRealtimeHooks } from '#app/shared/realtime/react/create-realtime-hooks.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { socketMutation } from '#app/shared/realtime/react-query/socket-mutation.ts'
import { type Sale, type Shop, shop } from '#test/support/realtime/shop.ts'

/** Read by tsc: each `@ts-expect-error` fails the type check when the line beneath it compiles. Nothing here is run. */
export function neverCalled() {
  const realtime = createRealtime(createConnection(), '/', shop, {
    replay: {
      event: 'SOLD',
      seqOf: (sold) => {
        expectTypeOf(sold).toEqualTypeOf<Sale>()
        return sold.seq
      },
      resetEvent: 'FEED_RESET',
      resync: async () => ({ items: [{ seq: 1, name: 'cola' }], latest: 1 }),
    },
    rooms: { join: (room) => ({ command: 'ENTER', payload: room }) },
  })
  // @ts-expect-error -- no such event
  createRealtime(createConnection(), '/', shop, { replay: { event: 'SOLD', seqOf: () => 1, resetEvent: 'NO', resync } })
  // @ts-expect-error -- the room's command takes a string
  createRealtime(createConnection(), '/', shop, { rooms: { join: () => ({ command: 'ENTER', payload: 1 }) } })

  realtime.on('MOVED', (batch) => expectTypeOf(batch).toEqualTypeOf<readonly [number, string][]>())
  realtime.onEach('CLOSED', (args) => expectTypeOf(args).toEqualTypeOf<[]>())
  expectTypeOf(realtime.log('SOLD', { capacity: 1 }).get().items).toEqualTypeOf<readonly Sale[]>()
  expectTypeOf(realtime.send('BUY', { goodsId: 1 })).resolves.toEqualTypeOf<{ orderId: string }>()
  // @ts-expect-error -- a batch arrives as the event it is a batch of
  realtime.on('SHOP_CHANGED', () => {})
  // @ts-expect-error -- no such event
  realtime.on('SOLT', () => {})
  // @ts-expect-error -- no such command
  void realtime.send('BY', { goodsId: 1 })
  // @ts-expect-error -- an id is a number
  void realtime.send('BUY', { goodsId: '1' })
  // @ts-expect-error -- something is missing
  void realtime.send('BUY', {})

  linkQueries(realtime, new QueryClient(), {
    COUNT: [{ queryKey: ['goods'], patch: (data: Sale, batch) => ({ ...data, seq: batch[0]?.[0] ?? data.seq }) }],
    // @ts-expect-error -- no such event
    CONT: [{ queryKey: ['goods'] }],
  })
  const mutation = socketMutation(realtime, 'BUY', { withKey: (payload, key) => ({ ...payload, key }) })
  expectTypeOf(mutation.mutationFn).returns.resolves.toEqualTypeOf<{ orderId: string }>()
  // @ts-expect-error -- an id is a number
  void mutation.mutationFn({ goodsId: '1' })
}

const resync = async () => ({ items: [], latest: 0 })
const hooks = createRealtimeHooks<Shop>()

/** Type-checked only. */
export function useNeverCalled() {
  hooks.useSocketEvent('MOVED', (x, name) => {
    expectTypeOf(x).toEqualTypeOf<number>()
    expectTypeOf(name).toEqualTypeOf<string>()
  })
  hooks.useSocketEvent('CLOSED', () => {})
  hooks.useSocketBatch('SOLD', (batch, metas) => `${batch[0]?.[0].name} ${metas[0]?.replayed}`)
  expectTypeOf(hooks.useSocketLog('SOLD', { capacity: 1 }).items).toEqualTypeOf<readonly Sale[]>()
  expectTypeOf(hooks.useSocketState('COUNT', 0, (sum, batch) => sum + batch.length)).toEqualTypeOf<number>()
  expectTypeOf(hooks.useSocketSend('BUY')).returns.resolves.toEqualTypeOf<{ orderId: string }>()
  expectTypeOf(hooks.useSocketStatus((status) => status.phase === 'online')).toEqualTypeOf<boolean>()
  // @ts-expect-error -- no such event
  hooks.useSocketEvent('SOLT', () => {})
  // @ts-expect-error -- COUNT carries a number
  hooks.useSocketEvent('COUNT', (text: string) => text)
  // @ts-expect-error -- no such command
  hooks.useSocketSend('BY')
}

it('the shop’s own contract is one of ours', () => {
  type Main = (typeof shopSocket)['/']
  expectTypeOf<EventName<Main>>()
    .extract<'BUY_GOODS' | 'STOCK_CHANGED'>()
    .toEqualTypeOf<'BUY_GOODS' | 'STOCK_CHANGED'>()
  expectTypeOf<EventName<Main>>().extract<'SHOP_CHANGED'>().toBeNever()
  expectTypeOf<Payload<Main, 'BUY_GOODS'>['seq']>().toEqualTypeOf<number>()
  expectTypeOf<Args<Main, 'SAME_PAGE_VIEWER_COUNT'>>().toEqualTypeOf<[number]>()
  expectTypeOf<CommandPayload<Main, 'CHANGED_PAGE'>>().toEqualTypeOf<string>()
  expectTypeOf<Ack<(typeof buySocket)['/'], 'BUY'>['order']['orderId']>().toEqualTypeOf<string>()
  expect(hooks.useSocketEvent).toBeTypeOf('function')
})
