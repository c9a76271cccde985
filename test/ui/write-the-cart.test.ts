import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { cartQueries } from '#app/features/cart/cart.queries.ts'
import { noWrites } from '#app/features/cart/writer/cart-writes.ts'
import { openCartWriter } from '#test/support/ui/open-cart-writer.ts'
import { breakOff, delay } from '#test/support/ui/override-endpoint.ts'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const WRITE_DELAY_MS = 350

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
})

/** The writer of mina's cart, which holds one of goods 1, and all that it sends. */
const openWriter = async () => ({ ...(await openCartWriter()), puts: watchCalls('changeCartItem') })

it('each goods waits by itself, and is written when nothing new has come for a moment', async () => {
  const { writer, goods, puts, stored, writes } = await openWriter()
  writer.change(goods[0], 2)
  vi.advanceTimersByTime(WRITE_DELAY_MS - 1)
  writer.change(goods[1], 4)
  expect(puts).toHaveLength(0)
  vi.advanceTimersByTime(1)
  await vi.waitFor(() => expect(puts).toHaveLength(1))
  vi.advanceTimersByTime(WRITE_DELAY_MS)
  await vi.waitFor(() => expect(puts).toHaveLength(2))
  await vi.waitFor(() => expect(writes.get().intents.size).toBe(0))
  expect(await stored()).toEqual([
    [1, 2],
    [2, 4],
  ])
})

it('leaving writes at once what waits, and nothing twice', async () => {
  const { writer, goods, puts } = await openWriter()
  writer.change(goods[0], 2)
  writer.flush()
  await vi.waitFor(() => expect(puts).toHaveLength(1))
  writer.flush()
  vi.advanceTimersByTime(10 * WRITE_DELAY_MS)
  await vi.waitFor(async () => expect(await puts[0]?.clone().json()).toEqual({ quantity: 2, replaces: [1] }))
  expect(puts).toHaveLength(1)
})

it('0 takes the line out', async () => {
  const { writer, goods, puts, cached, stored } = await openWriter()
  writer.change(goods[0], 0)
  writer.flush()
  await vi.waitFor(() => expect(cached()).toEqual([]))
  expect(await puts[0]?.json()).toEqual({ quantity: 0, replaces: [1] })
  expect(await stored()).toEqual([])
})

it('while a write is under way the newest quantity waits for it, and only that follows', async () => {
  const { writer, goods, puts, writes, stored } = await openWriter()
  let answer = () => {}
  delay('changeCartItem', new Promise<void>((resolve) => (answer = resolve)), { once: true })
  writer.change(goods[0], 2)
  writer.flush()
  await vi.waitFor(() => expect(puts).toHaveLength(1))
  for (const quantity of [3, 4, 5]) {
    writer.change(goods[0], quantity)
    writer.flush()
  }
  vi.advanceTimersByTime(WRITE_DELAY_MS)
  expect(puts).toHaveLength(1)
  answer()
  await vi.waitFor(() => expect(writes.get().intents.size).toBe(0))
  expect(await Promise.all(puts.map((request) => request.json()))).toEqual([
    { quantity: 2, replaces: [1] },
    { quantity: 5, replaces: [2] },
  ])
  expect(await stored()).toEqual([[1, 5]])
})

it('a write that fails is given up and said, until the line is changed again', async () => {
  const { writer, goods, writes, cached } = await openWriter()
  breakOff('changeCartItem', { once: true })
  writer.change(goods[0], 7)
  expect(writes.get().intents.get(1)).toMatchObject({ quantity: 7 })
  writer.flush()
  await vi.waitFor(() => expect(writes.get().failures.get(1)).toMatchObject({ code: 'network' }))
  expect(writes.get().intents.size).toBe(0)
  expect(cached()).toEqual([[1, 1]])
  writer.change(goods[0], 8)
  expect(writes.get().failures.size).toBe(0)
})

it('once all is written the cart is read anew', async () => {
  const { writer, goods, puts, queryClient } = await openWriter()
  const reads = watchCalls('getCart')
  const { queryKey } = cartQueries.mine()
  writer.change(goods[0], 2)
  writer.change(goods[1], 1)
  writer.flush()
  await vi.waitFor(() => expect(puts).toHaveLength(2))
  await vi.waitFor(() => expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true))
  expect(reads).toHaveLength(0)
})

it('what waits is given up when the account changes: neither written nor shown to the next one', async () => {
  const { writer, goods, writes, puts } = await openWriter()
  writer.change(goods[0], 9)
  writes.set(noWrites)
  vi.advanceTimersByTime(10 * WRITE_DELAY_MS)
  writer.flush()
  expect(puts).toHaveLength(0)
  writer.change(goods[1], 1)
  expect([...writes.get().intents.keys()]).toEqual([2])
})

it('what is under way when the account changes leaves no trace in the next one’s cart', async () => {
  const { writer, goods, writes, puts, cached } = await openWriter()
  let answer = () => {}
  delay('changeCartItem', new Promise<void>((resolve) => (answer = resolve)), { once: true })
  writer.change(goods[0], 9)
  writer.flush()
  await vi.waitFor(() => expect(puts).toHaveLength(1))
  writes.set(noWrites)
  const before = cached()
  answer()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(cached()).toEqual(before)
  expect(writes.get().intents.size + writes.get().failures.size).toBe(0)
})
