import { Socket } from 'engine.io-client'
import { describe, expect, it, vi } from 'vitest'
import { RealtimeError } from '#app/shared/realtime/realtime-error.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { pageEvent } from '#test/support/realtime/page-event.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

const errorOf = async (sent: Promise<unknown>) => {
  const error = await sent.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof RealtimeError)) throw new Error('It should have been a RealtimeError.', { cause: error })
  return error
}

describe.each(servers)('sending a command over $name', (kind) => {
  it('connects for it, resolves with the ack and lets the connection go', async () => {
    const { shop, realtime, server } = await openTestBed(kind, { connection: { linger: 0 } })
    shop.on('BUY', (payload) => ({ ok: true, orderId: JSON.stringify(payload) }))
    await expect(realtime.send('BUY', { goodsId: 3 })).resolves.toEqual({ orderId: '{"goodsId":3}' })
    await eventually(() => expect(server.transports()).toBe(0))
    expect(realtime.status.get()).toEqual({ phase: 'idle' })
  })

  it('rejects with what the server refused', async () => {
    const { shop, realtime } = await openTestBed(kind)
    const serverError = { code: 'out_of_stock', message: '재고가 부족해요.', fields: { goodsId: '3' } }
    shop.on('BUY', () => ({ ok: false, error: serverError }))
    const error = await errorOf(realtime.send('BUY', { goodsId: 3 }))
    expect(error).toMatchObject({ code: 'server', delivered: 'yes', serverError, message: serverError.message })
  })

  it('sends nothing that does not fit the contract, and takes no answer that does not', async () => {
    const { shop, realtime } = await openTestBed(kind)
    const received = vi.fn(() => ({ ok: true as const, orderId: 7 as unknown as string }))
    shop.on('BUY', received)
    // A caller without types.
    const wrong = { goodsId: '3' as unknown as number }
    expect(await errorOf(realtime.send('BUY', wrong))).toMatchObject({ code: 'invalid-payload', delivered: 'no' })
    expect(received).not.toHaveBeenCalled()
    expect(await errorOf(realtime.send('BUY', { goodsId: 3 }))).toMatchObject({ code: 'invalid-ack', delivered: 'yes' })
  })

  it('rejects once when nobody is there in time, and delivers nothing later', async () => {
    const { shop, realtime, server, reconnect } = await openTestBed(kind)
    const received = vi.fn((payload: unknown) => ({ ok: true as const, orderId: JSON.stringify(payload) }))
    shop.on('BUY', received)
    server.down()
    realtime.acquire()
    const error = await errorOf(realtime.send('BUY', { goodsId: 1 }, { timeout: 300 }))
    expect(error).toMatchObject({ code: 'offline', delivered: 'no' })
    reconnect()
    // The answered second proves that what was written before it would have been received.
    await realtime.send('BUY', { goodsId: 2 })
    expect(received.mock.calls.map(([payload]) => payload)).toEqual([{ goodsId: 2 }])
  })

  it('goes on waiting while the page is put away', async () => {
    const { shop, realtime, server } = await openTestBed(kind)
    shop.on('BUY', (payload) => ({ ok: true, orderId: JSON.stringify(payload) }))
    server.down()
    realtime.acquire()
    const sent = realtime.send('BUY', { goodsId: 1 })
    await eventually(() => expect(realtime.status.get()).toMatchObject({ retryAt: expect.any(Number) }))
    pageEvent('pagehide')
    server.up()
    pageEvent('pageshow')
    await expect(sent).resolves.toEqual({ orderId: '{"goodsId":1}' })
  })

  it('does not know what became of it when the connection broke after the write', async () => {
    const { shop, realtime, server } = await openTestBed(kind)
    const { promise: arrived, resolve: arrive } = deferred<unknown>()
    shop.on('BUY', (payload) => {
      arrive(payload)
      return new Promise(() => {})
    })
    const sent = errorOf(realtime.send('BUY', { goodsId: 1 }))
    await arrived
    server.down()
    expect(await sent).toMatchObject({ code: 'disconnected', delivered: 'unknown' })
  })

  it('gives up on a silent server and on the word of its caller', async () => {
    const { shop, realtime } = await openTestBed(kind)
    const { promise: arrived, resolve: arrive } = deferred<unknown>()
    shop.on('BUY', (payload) => {
      arrive(payload)
      return new Promise(() => {})
    })
    realtime.acquire()
    const silent = await errorOf(realtime.send('BUY', { goodsId: 1 }, { timeout: 200 }))
    expect(silent).toMatchObject({ code: 'timeout', delivered: 'unknown' })
    await arrived
    const caller = new AbortController()
    const given = errorOf(realtime.send('BUY', { goodsId: 1 }, { signal: caller.signal }))
    caller.abort()
    expect(await given).toMatchObject({ code: 'aborted' })
    const early = errorOf(realtime.send('BUY', { goodsId: 1 }, { signal: AbortSignal.abort() }))
    expect(await early).toMatchObject({ code: 'aborted', delivered: 'no' })
  })
})

describe('sending a command on a connection that has died unnoticed', () => {
  it('rejects, and Socket.IO does not deliver it after the reconnect', async () => {
    const kind = servers.find(({ name }) => name.includes('WebSocket'))
    if (kind === undefined) throw new Error('There is no real server.')
    const { shop, realtime, reconnect } = await openTestBed(kind)
    const received: unknown[] = []
    shop.on('BUY', (payload) => {
      received.push(payload)
      return { ok: true, orderId: 'o1' }
    })
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    // As after a laptop's sleep: the heartbeat is overdue, and the client finds out while it sends.
    const overdue = vi.spyOn(Socket.prototype, '_hasPingExpired').mockImplementation(function (this: Socket) {
      this.close()
      return true
    })
    const error = await errorOf(realtime.send('BUY', { goodsId: 1 }))
    overdue.mockRestore()
    expect(error).toMatchObject({ code: 'disconnected' })
    reconnect()
    await realtime.send('BUY', { goodsId: 2 })
    expect(received).toEqual([{ goodsId: 2 }])
  })
})
