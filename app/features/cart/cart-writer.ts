import type { QueryClient } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import { call } from '#app/shared/api/call.ts'
import { runMutation } from '#app/shared/api/run-mutation.ts'
import { cartQueries } from './cart.queries.ts'
import { withLine } from './cart-lines.ts'
import { type CartWritesStore, noWrites } from './cart-writes.ts'

/** Clicks within this time (ms) of each other are combined into one write. */
const WRITE_DELAY_MS = 350

export const cartMutationKey = ['write-cart'] as const

export interface CartWriter {
  /** Shows the change at once, and writes it when no newer change follows within a moment. */
  change: (goods: Goods, quantity: number) => void
  /** Writes pending changes now, because the page is closing. */
  flush: () => void
}

interface Intent {
  goods: Goods
  quantity: number
  timer: ReturnType<typeof setTimeout> | undefined
  sending: boolean
}

/**
 * Writes changes of the account's cart. Pending quantities (intents) are kept beside the cached cart instead of in it: a late
 * response cannot show an older quantity, and a failed write is rolled back by dropping its intent. Writes of one product run
 * one after another.
 */
export function createCartWriter(queryClient: QueryClient, writes: CartWritesStore): CartWriter {
  const { queryKey } = cartQueries.mine()
  const intents = new Map<number, Intent>()
  const failures = new Map<number, Error>()

  const publish = () => {
    writes.set({ intents: new Map(intents), failures: new Map(failures) })
  }

  const write = (goodsId: number, quantity: number): Promise<unknown> =>
    runMutation<unknown>(queryClient, {
      mutationKey: cartMutationKey,
      mutationFn: () =>
        quantity === 0
          ? call('removeCartLine', { params: { goodsId } }, { keepalive: true })
          : call('putCartLine', { params: { goodsId }, body: { quantity } }, { keepalive: true }),
    })

  /** Returns the error of a failed write instead of throwing it. */
  const tryToWrite = (goodsId: number, quantity: number): Promise<Error | undefined> =>
    write(goodsId, quantity).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error('write failed', { cause: error })),
    )

  async function send(goodsId: number, intent: Intent) {
    clearTimeout(intent.timer)
    intent.timer = undefined
    // The running write sends the newest quantity when it finishes.
    if (intent.sending) return
    intent.sending = true
    const { goods, quantity } = intent
    const error = await tryToWrite(goodsId, quantity)
    intent.sending = false
    if (intents.get(goodsId) !== intent) return

    if (!error) {
      // A read that started before the write would bring back the old quantity.
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, (lines) => lines && withLine(lines, goods, quantity))
    }
    if (intent.timer !== undefined) return
    if (intent.quantity !== quantity) return send(goodsId, intent)
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

  return {
    change: (goods, quantity) => {
      const intent = intents.get(goods.goodsId) ?? { goods, quantity, timer: undefined, sending: false }
      clearTimeout(intent.timer)
      intent.quantity = quantity
      intent.timer = setTimeout(() => void send(goods.goodsId, intent), WRITE_DELAY_MS)
      intents.set(goods.goodsId, intent)
      failures.delete(goods.goodsId)
      publish()
    },
    flush: () => {
      for (const [goodsId, intent] of intents) {
        if (intent.timer !== undefined) void send(goodsId, intent)
      }
    },
  }
}
