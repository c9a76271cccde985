import type { QueryClient } from '@tanstack/react-query'
import type { AddedToCart } from '#app/contract/cart.ts'
import type { Goods } from '#app/contract/goods.ts'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import { maxQuantity } from '#app/entities/goods/lines.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { runMutation } from '#app/shared/api/run-mutation.ts'
import { createCartAdder } from './add/create-cart-adder.ts'
import { cartQueries } from './cart.queries.ts'
import { withLine } from './cart-lines.ts'
import { cartMutationKey } from './cart-mutation-key.ts'
import { type CartWritesStore, noWrites } from './cart-writes.ts'

/** Clicks within this time (ms) of each other are combined into one write. */
const WRITE_DELAY_MS = 350

export interface CartWriter {
  /** Shows the change at once, and writes it when no newer change follows within a moment. */
  change: (goods: Goods, quantity: number) => void
  /** Adds pieces to whatever the cart has then. Rejects with the error of the write. */
  add: (goods: Goods, quantity: number) => Promise<AddedToCart>
  /** Writes pending changes now. */
  flush: () => void
  /** Sends everything that is not sent yet, even what waits for an answer, because the page is closing. */
  leave: () => void
  /** Writes pending changes now, and resolves when none is left, written or failed. */
  settle: () => Promise<void>
}

interface Intent {
  goods: Goods
  quantity: number
  /** The quantity in the server's cart, as far as this page knows: what a write replaces. */
  known: number
  /** The quantity of the write under way. */
  sending: number | undefined
  timer: ReturnType<typeof setTimeout> | undefined
}

/**
 * Writes changes of the account's cart. Pending quantities (intents) are kept beside the cached cart instead of in it: a late
 * response cannot show an older quantity, and a failed write is rolled back by dropping its intent. Writes of one product run
 * one after another, and each says which quantity it replaces, so that it overwrites nothing that this page has not seen.
 */
export function createCartWriter(queryClient: QueryClient, writes: CartWritesStore): CartWriter {
  const { queryKey } = cartQueries.mine()
  const intents = new Map<number, Intent>()
  const failures = new Map<number, Error>()
  const adder = createCartAdder()

  const publish = () => {
    writes.set({ intents: new Map(intents), failures: new Map(failures) })
  }
  const quantityIn = (lines: readonly { goods: Goods; quantity: number }[] | undefined, goodsId: number) =>
    lines?.find((line) => line.goods.goodsId === goodsId)?.quantity ?? 0

  async function show(goods: Goods, quantity: number) {
    // A read that started before the write would bring back the old quantity.
    await queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(queryKey, (lines) => lines && withLine(lines, goods, quantity))
  }

  const write = (goodsId: number, quantity: number, replaces: number[]): Promise<unknown> =>
    runMutation<unknown>(queryClient, {
      mutationKey: cartMutationKey,
      mutationFn: () =>
        call('changeCartItem', { params: { goodsId }, body: { quantity, replaces } }, { keepalive: true }),
    })

  async function send(goodsId: number, intent: Intent): Promise<void> {
    clearTimeout(intent.timer)
    intent.timer = undefined
    // What is under way sends the newest quantity when it finishes.
    if (intent.sending !== undefined || adder.piecesUnderWay(goodsId) > 0) return
    const { goods, quantity } = intent
    intent.sending = quantity
    const error = await write(goodsId, quantity, [intent.known]).then(() => undefined, asError)
    intent.sending = undefined
    if (intents.get(goodsId) !== intent) return

    const now = error ? (isApiError(error, 'cart_changed') ? error.quantity : undefined) : quantity
    if (now !== undefined) {
      await show(goods, now)
      intent.known = now
    }
    // What the shopper chose since then was chosen over a quantity that nobody has any more.
    const outdated = isApiError(error, 'cart_changed')
    if (!outdated && intent.timer !== undefined) return
    if (!outdated && intent.quantity !== quantity) return send(goodsId, intent)
    clearTimeout(intent.timer)
    intents.delete(goodsId)
    if (error) failures.set(goodsId, error)
    publish()
    if (intents.size === 0) await queryClient.invalidateQueries({ queryKey })
  }

  // The account changed: drop pending writes.
  writes.subscribe(() => {
    if (writes.get() !== noWrites) return
    for (const { timer } of intents.values()) clearTimeout(timer)
    intents.clear()
    failures.clear()
  })

  function change(goods: Goods, quantity: number) {
    const { goodsId } = goods
    const known = quantityIn(queryClient.getQueryData(queryKey), goodsId)
    const intent = intents.get(goodsId) ?? { goods, quantity, known, sending: undefined, timer: undefined }
    clearTimeout(intent.timer)
    intent.quantity = quantity
    intent.timer = setTimeout(() => void send(goodsId, intent), WRITE_DELAY_MS)
    intents.set(goodsId, intent)
    failures.delete(goodsId)
    publish()
  }

  /** Adds to a quantity that is still being written, as a part of it. */
  async function addToIntent(goods: Goods, quantity: number, intent: Intent): Promise<AddedToCart> {
    const before = intent.quantity
    const after = Math.max(before, Math.min(before + quantity, maxQuantity(goods)))
    change(goods, after)
    void send(goods.goodsId, intent)
    await until(() => intents.get(goods.goodsId) !== intent)
    const failure = failures.get(goods.goodsId)
    if (failure) throw failure
    return { added: after - before, quantity: after }
  }

  async function add(goods: Goods, quantity: number): Promise<AddedToCart> {
    const { goodsId } = goods
    const intent = intents.get(goodsId)
    if (intent) return addToIntent(goods, quantity, intent)
    const cart = queryClient.getQueryCache().find({ queryKey })
    try {
      const added = await adder.add(goodsId, quantity)
      // Signing out clears the cached cart.
      if (queryClient.getQueryCache().find({ queryKey }) === cart) await addedMeanwhile(goods, added)
      return added
    } finally {
      const waiting = intents.get(goodsId)
      if (waiting && waiting.timer === undefined) void send(goodsId, waiting)
      else if (!waiting) void queryClient.invalidateQueries({ queryKey })
    }
  }

  /** What was chosen while the pieces were under way did not count them yet. */
  async function addedMeanwhile(goods: Goods, { added, quantity }: AddedToCart) {
    const intent = intents.get(goods.goodsId)
    if (intent) {
      intent.known = quantity
      intent.quantity = Math.min(intent.quantity + added, Math.max(intent.quantity, maxQuantity(goods)))
      publish()
    }
    await show(goods, quantity)
  }

  const until = (isReached: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!isReached()) return
        off()
        resolve()
      }
      const off = writes.subscribe(check)
      check()
    })

  function flush() {
    for (const [goodsId, intent] of intents) if (intent.timer !== undefined) void send(goodsId, intent)
  }

  return {
    change,
    add,
    flush,
    leave: () => {
      for (const [goodsId, intent] of intents) {
        const { quantity, known, sending } = intent
        const pieces = adder.piecesUnderWay(goodsId)
        if (sending === undefined && pieces === 0) void send(goodsId, intent)
        else if (quantity !== sending || pieces > 0) {
          // The answer will not be heard: name every quantity that the server may have by then.
          const replaces = sending === undefined ? [upTo99(known + pieces)] : [known, sending]
          void write(goodsId, upTo99(quantity + pieces), replaces).catch(() => {})
        }
      }
    },
    settle: () => {
      flush()
      return until(() => intents.size === 0)
    },
  }
}

const upTo99 = (quantity: number) => Math.min(quantity, MAX_QUANTITY)

const asError = (error: unknown) => (error instanceof Error ? error : new Error('write failed', { cause: error }))
