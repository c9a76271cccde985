import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CartChange, CartLine } from '#app/contract/cart.ts'
import { type GoodsChanged, type StockChange, withChange, withStock } from '#app/contract/goods.ts'
import { patchLines } from '#app/entities/goods/patch-goods.ts'
import { useRealtime, useSocketEvent } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { cartQueries } from './cart.queries.ts'
import { useCartContext } from './cart-context.tsx'
import { cartMutationKey } from './writer/cart-mutation-key.ts'

/** Everybody with a cart hears of a product that is gone: within how many ms they ask for theirs. */
const SPREAD_MS = 1_000

/** Keeps the cart in sync with the account's other tabs, and with the stock and prices of its products. */
export function useCartLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  const { writes } = useCartContext()
  const { queryKey } = cartQueries.mine()

  useSocketEvent('CART_CHANGED', async ({ lines }) => {
    // The first response may still be loading and may be older than this event.
    const isReading = queryClient.isFetching({ queryKey }) > 0
    const shown =
      queryClient.getQueryData(queryKey) ??
      (isReading && (await queryClient.fetchQuery(cartQueries.mine()).catch(() => undefined)))
    // A running write refetches the cart when it finishes.
    const writing = writes.get().intents.size + queryClient.isMutating({ mutationKey: cartMutationKey }) > 0
    if (!shown || writing || isSame(shown, lines)) return
    void queryClient.invalidateQueries({ queryKey })
  })

  useEffect(() => {
    const offGap = realtime.onGap('CART_CHANGED', () => void queryClient.invalidateQueries(cartQueries.mine()))
    const unlink = linkQueries(realtime, queryClient, {
      STOCK_CHANGED: [
        {
          queryKey: cartQueries.mine().queryKey,
          patch: (lines: CartLine[], changes: readonly (readonly [StockChange])[]) =>
            patchLines(lines, (goods) => withStock(goods, changes)),
        },
      ],
      GOODS_CHANGED: [
        {
          queryKey: cartQueries.mine().queryKey,
          patch: (lines: CartLine[], changes: readonly (readonly [GoodsChanged])[]) =>
            patchLines(lines, (goods) => withChange(goods, changes)),
        },
      ],
    })
    const unlinkOthers = linkQueries(
      realtime,
      queryClient,
      {
        GOODS_CHANGED: [
          {
            queryKey: cartQueries.mine().queryKey,
            mutationKey: cartMutationKey,
            // The product may be gone, and with it its line.
            concerns: ({ goods }) => goods === undefined,
          },
        ],
      },
      { spread: SPREAD_MS },
    )
    return () => {
      unlinkOthers()
      unlink()
      offGap()
    }
  }, [realtime, queryClient])
}

const isSame = (shown: readonly CartLine[], lines: CartChange['lines']) =>
  shown.length === lines.length &&
  shown.every(
    ({ goods, quantity }, index) => goods.goodsId === lines[index]?.goodsId && quantity === lines[index].quantity,
  )
