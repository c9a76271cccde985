import type { QueryClient } from '@tanstack/react-query'
import type { AddedToCart } from '#app/contract/cart.ts'
import type { Goods } from '#app/contract/goods.ts'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import { maxQuantity } from '#app/entities/goods/lines.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { cartQueries } from '../cart.queries.ts'
import { withLine } from '../cart-lines.ts'
import type { CartWritesStore } from './cart-writes.ts'
import { type CartAdder, createCartAdder } from './create-cart-adder.ts'
import { type CartIntents, createCartIntents, type Intent } from './create-cart-intents.ts'
import { createPendingChanges, type PendingChange } from './pending-changes.ts'
import { writeCartItem } from './write-cart-item.ts'

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
  /** Sends what got no answer since `leave`, because the page is shown again. */
  comeBack: () => void
  /** Writes pending changes now, and resolves when none is left, written or failed. */
  settle: () => Promise<void>
}

interface Parts {
  queryClient: QueryClient
  intents: CartIntents
  adder: CartAdder
  pending: ReturnType<typeof createPendingChanges>
  /** Whether the page was left or hidden: nobody would see that a write failed. */
  isAway: boolean
}

const { queryKey } = cartQueries.mine()

/**
 * Writes changes of the account's cart. Pending quantities (intents) are kept beside the cached cart instead of in it: a late
 * response cannot show an older quantity, and a failed write is rolled back by dropping its intent. Writes of one product run
 * one after another, and each says which quantity it replaces, so that it overwrites nothing that this page has not seen. Each is
 * stored until its answer has come: see `useFinishCartChanges`.
 */
export function createCartWriter(queryClient: QueryClient, writes: CartWritesStore, userId: number | null): CartWriter {
  const parts = {
    queryClient,
    intents: createCartIntents(writes),
    adder: createCartAdder(),
    pending: createPendingChanges(userId),
    isAway: false,
  }
  const flush = () => {
    for (const intent of parts.intents.all()) if (intent.timer !== undefined) void send(parts, intent)
  }
  return {
    change: (goods, quantity) => void change(parts, goods, quantity),
    add: (goods, quantity) => add(parts, goods, quantity),
    flush,
    leave: () => {
      parts.isAway = true
      for (const intent of parts.intents.all()) leave(parts, intent)
    },
    comeBack: () => {
      parts.isAway = false
      for (const intent of parts.intents.all()) if (intent.timer === undefined) void send(parts, intent)
    },
    settle: () => {
      flush()
      return parts.intents.until(() => parts.intents.all().length === 0)
    },
  }
}

function change(parts: Parts, goods: Goods, quantity: number): Intent {
  const { queryClient, intents } = parts
  const line = queryClient.getQueryData(queryKey)?.find((one) => one.goods.goodsId === goods.goodsId)
  const known = line?.quantity ?? 0
  const intent = intents.get(goods.goodsId) ?? { goods, quantity, known, sending: undefined, timer: undefined }
  clearTimeout(intent.timer)
  intent.quantity = quantity
  intent.timer = setTimeout(() => void send(parts, intent), WRITE_DELAY_MS)
  keep(parts, intent)
  return intent
}

/** Shows an intent, and stores it in case this page is closed before the answer has come. */
function keep(parts: Parts, intent: Intent): void {
  parts.intents.keep(intent)
  parts.pending.update((changes) => [...without(changes, intent.goods), unconfirmed(parts, intent)])
}

async function send(parts: Parts, intent: Intent): Promise<void> {
  const { queryClient, intents, adder, pending } = parts
  const { goods, quantity } = intent
  clearTimeout(intent.timer)
  intent.timer = undefined
  // What is under way sends the newest quantity when it finishes.
  if (intent.sending !== undefined || adder.piecesUnderWay(goods.goodsId) > 0) return
  intent.sending = quantity
  const error = await writeCartItem(queryClient, { goodsId: goods.goodsId, quantity, replaces: [intent.known] }).then(
    () => undefined,
    asError,
  )
  intent.sending = undefined
  if (isApiError(error) && error.outcomeUnknown) {
    // Browsers break calls off while a page is being left, and say so only afterwards. The change then waits for the next visit,
    // or until the page is shown again.
    await new Promise((resolve) => setTimeout(resolve))
    if (parts.isAway || intent.sending !== undefined) return
  }
  if (intents.get(goods.goodsId) !== intent) return

  // The cart was changed elsewhere: drop what the shopper has chosen since, because it was based on the old quantity.
  const outdated = isApiError(error, 'cart_changed')
  const now = error ? (outdated ? error.quantity : undefined) : quantity
  if (now !== undefined) {
    intent.known = now
    await show(queryClient, goods, now)
  }
  if (!outdated && intent.timer !== undefined) return
  if (!outdated && intent.quantity !== quantity) return send(parts, intent)
  pending.update((changes) => without(changes, goods))
  intents.end(intent, error)
  if (intents.all().length === 0) await queryClient.invalidateQueries({ queryKey })
}

/** The answer will not be heard: names every quantity that the server may have by then. */
function leave(parts: Parts, intent: Intent): void {
  const { goods, quantity, sending } = intent
  const pieces = parts.adder.piecesUnderWay(goods.goodsId)
  if (sending === undefined && pieces === 0) return void send(parts, intent)
  if (quantity === sending && pieces === 0) return
  void writeCartItem(parts.queryClient, unconfirmed(parts, intent)).catch(() => {})
}

/** The write of an intent by somebody who has heard no answer to what is under way. */
function unconfirmed({ adder }: Parts, { goods: { goodsId }, quantity, known, sending }: Intent): PendingChange {
  const pieces = adder.piecesUnderWay(goodsId)
  const replaces = sending === undefined ? [upTo99(known + pieces)] : [known, sending]
  return { goodsId, quantity: upTo99(quantity + pieces), replaces }
}

async function add(parts: Parts, goods: Goods, quantity: number): Promise<AddedToCart> {
  const { queryClient, intents, adder } = parts
  if (intents.get(goods.goodsId)) return addToIntent(parts, goods, quantity)
  const cache = queryClient.getQueryCache()
  const cart = cache.find({ queryKey })
  try {
    const added = await adder.add(goods.goodsId, quantity)
    // Signing out clears the cached cart.
    if (cache.find({ queryKey }) === cart) await addedMeanwhile(parts, goods, added)
    return added
  } finally {
    const waiting = intents.get(goods.goodsId)
    if (waiting === undefined) void queryClient.invalidateQueries({ queryKey })
    else if (waiting.timer === undefined) void send(parts, waiting)
  }
}

/** Adds to a quantity that is still being written, as a part of it. */
async function addToIntent(parts: Parts, goods: Goods, quantity: number): Promise<AddedToCart> {
  const { intents } = parts
  const before = intents.get(goods.goodsId)?.quantity ?? 0
  const after = Math.max(before, Math.min(before + quantity, maxQuantity(goods)))
  const intent = change(parts, goods, after)
  void send(parts, intent)
  await intents.until(() => intents.get(goods.goodsId) !== intent)
  const failure = intents.failure(goods.goodsId)
  if (failure) throw failure
  return { added: after - before, quantity: after }
}

/** What was chosen while the pieces were under way did not count them yet. */
async function addedMeanwhile(parts: Parts, goods: Goods, { added, quantity }: AddedToCart) {
  const { queryClient, intents } = parts
  const intent = intents.get(goods.goodsId)
  if (intent) {
    intent.known = quantity
    intent.quantity = Math.min(intent.quantity + added, Math.max(intent.quantity, maxQuantity(goods)))
    keep(parts, intent)
  }
  await show(queryClient, goods, quantity)
}

async function show(queryClient: QueryClient, goods: Goods, quantity: number): Promise<void> {
  // A read that started before the write would bring back the old quantity.
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (lines) => lines && withLine(lines, goods, quantity))
}

const without = (changes: readonly PendingChange[], { goodsId }: Goods) =>
  changes.filter((change) => change.goodsId !== goodsId)

const upTo99 = (quantity: number) => Math.min(quantity, MAX_QUANTITY)

const asError = (error: unknown) => (error instanceof Error ? error : new Error('write failed', { cause: error }))
