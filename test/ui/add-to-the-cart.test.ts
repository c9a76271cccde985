import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { deferred } from '#test/support/realtime/deferred.ts'
import { openCartWriter } from '#test/support/ui/open-cart-writer.ts'
import { delay, loseAnswer } from '#test/support/ui/override-endpoint.ts'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
})

/** A page that knows one of goods 1 in mina's cart, and hears of no other device. */
async function openPage() {
  const { cached, stored, goods, ...writer } = await openCartWriter()
  const quantities = (lines: number[][] | undefined) => lines?.map(([, quantity]) => quantity)
  return {
    ...writer,
    goods: goods[0],
    cached: () => quantities(cached()),
    stored: async () => quantities(await stored()),
  }
}

it('raised quickly to five in the drawer and then added to once, with slow writes: six', async () => {
  const { writer, goods, stored, cached } = await openPage()
  const slow = deferred()
  delay('changeCartItem', slow.promise, { once: true })
  for (const quantity of [2, 3, 4, 5]) writer.change(goods, quantity)
  writer.flush()
  const added = writer.add(goods, 1)
  slow.resolve()
  expect(await added).toEqual({ added: 1, quantity: 6 })
  expect(await stored()).toEqual([6])
  expect(cached()).toEqual([6])
})

it('added to, and raised in the drawer before the answer has come: both count', async () => {
  const { writer, goods, stored } = await openPage()
  const slow = deferred()
  delay('addToCart', slow.promise, { once: true })
  const added = writer.add(goods, 2)
  writer.change(goods, 2)
  writer.flush()
  slow.resolve()
  await added
  await writer.settle()
  expect(await stored()).toEqual([4])
})

it('two devices that do not hear of each other add: the cart has the sum', async () => {
  const { writer, goods, shop, stored } = await openPage()
  await shop.putsIntoCart('mina', 1, 3)
  expect(await writer.add(goods, 1)).toEqual({ added: 1, quantity: 4 })
  await Promise.all([writer.add(goods, 1), writer.add(goods, 2)])
  expect(await stored()).toEqual([7])
})

it('the answer to adding is lost: pressed again, it is added once', async () => {
  const { writer, goods, stored } = await openPage()
  loseAnswer('addToCart')
  await expect(writer.add(goods, 1)).rejects.toMatchObject({ code: 'network' })
  expect(await writer.add(goods, 1)).toEqual({ added: 1, quantity: 2 })
  expect(await stored()).toEqual([2])
  await writer.add(goods, 1)
  expect(await stored()).toEqual([3])
})

it('a quantity that another device has changed is not overwritten: it is shown, with a word', async () => {
  const { writer, goods, shop, writes, stored, cached } = await openPage()
  await shop.putsIntoCart('mina', 1, 7)
  writer.change(goods, 2)
  await writer.settle()
  expect(writes.get().failures.get(1)).toMatchObject({ code: 'cart_changed', quantity: 7 })
  expect(cached()).toEqual([7])
  expect(await stored()).toEqual([7])
  writer.change(goods, 8)
  await writer.settle()
  expect(await stored()).toEqual([8])
})

it('a line that another device has raised is not removed unseen', async () => {
  const { writer, goods, shop, stored } = await openPage()
  await shop.putsIntoCart('mina', 1, 7)
  writer.change(goods, 0)
  await writer.settle()
  expect(await stored()).toEqual([7])
})

it('the page is closed while a write is under way: what was chosen after it is kept', async () => {
  const { writer, goods, stored } = await openPage()
  const slow = deferred()
  delay('changeCartItem', slow.promise, { once: true })
  const sent = watchCalls('changeCartItem')
  writer.change(goods, 2)
  writer.flush()
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  writer.change(goods, 5)
  writer.leave()
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(await sent[1]?.clone().json()).toEqual({ quantity: 5, replaces: [1, 2] })
  expect(sent[1]?.keepalive).toBe(true)
  // The first one arrives last, and finds what it wanted to replace gone.
  await vi.waitFor(async () => expect(await stored()).toEqual([5]))
  slow.resolve()
  await writer.settle()
  expect(await stored()).toEqual([5])
})
