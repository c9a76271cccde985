import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import { socketMutation } from '#app/shared/realtime/react-query/socket-mutation.ts'
import { RealtimeError } from '#app/shared/realtime/realtime-error.ts'
import type { FakeAnswer } from '#test/support/realtime/create-fake-server.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

type Payload = { goodsId: number; key?: string | undefined }
const withKey = (payload: Payload, key: string) => ({ ...payload, key })

describe.each(servers)('a mutation over $name', (kind) => {
  const open = async () => {
    const bed = await openTestBed(kind)
    const queryClient = new QueryClient({ defaultOptions: { mutations: { retryDelay: 0 } } })
    onTestFinished(() => queryClient.clear())
    const bought: unknown[] = []
    const answers: (FakeAnswer<{ orderId: string }> | Promise<never>)[] = []
    bed.shop.on('BUY', (payload) => {
      bought.push(payload)
      return answers.shift() ?? { ok: true, orderId: 'o1' }
    })
    bed.realtime.acquire()
    await eventually(() => expect(bed.realtime.status.get().phase).toBe('online'))
    return { ...bed, queryClient, bought, answers, silence: new Promise<never>(() => {}) }
  }

  it('is sent again under the same key when nobody knows what became of it', async () => {
    const { realtime, queryClient, bought, answers, silence } = await open()
    answers.push(silence)
    const mutation = new MutationObserver(queryClient, socketMutation(realtime, 'BUY', { withKey, timeout: 200 }))
    await expect(mutation.mutate({ goodsId: 1 })).resolves.toEqual({ orderId: 'o1' })
    await mutation.mutate({ goodsId: 1 })
    const keys = bought.map((payload) => JSON.stringify(payload))
    expect(keys).toHaveLength(3)
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('is not sent again without a key, nor after an error', async () => {
    const { realtime, queryClient, bought, answers, silence } = await open()
    answers.push(silence, { ok: false, error: { code: 'out_of_stock', message: 'none left' } })
    const plain = new MutationObserver(queryClient, socketMutation(realtime, 'BUY', { timeout: 200 }))
    await expect(plain.mutate({ goodsId: 1 })).rejects.toMatchObject({ code: 'timeout', delivered: 'unknown' })
    const keyed = new MutationObserver(queryClient, socketMutation(realtime, 'BUY', { withKey }))
    await expect(keyed.mutate({ goodsId: 1 })).rejects.toBeInstanceOf(RealtimeError)
    expect(bought).toHaveLength(2)
  })
})
