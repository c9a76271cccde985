import { useIsMutating, useQueries, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { CartLine } from '#app/contract/cart.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { cartQueries } from './cart.queries.ts'
import { useCartContext } from './cart-context.tsx'
import { withLine } from './cart-lines.ts'
import { mergeKey } from './guest/use-merge-guest-cart.ts'

/** The cart to show; it includes the shopper's unconfirmed changes. */
export interface CartView {
  lines: readonly CartLine[]
  /** Goods ids of guest lines that are no longer for sale. */
  gone: readonly number[]
  /** By goods id: why the last change of a line failed. */
  failures: ReadonlyMap<number, Error>
  isPending: boolean
  /** Set only if there is nothing to show. */
  error: Error | null
  refetch: () => void
}

/** Returns the account's cart, or the guest's cart. */
export function useCart(): CartView {
  const { signedIn } = useCartContext()
  const account = useAccountCart(signedIn)
  const guest = useGuestCart(!signedIn)
  return signedIn ? account : guest
}

function useAccountCart(enabled: boolean): CartView {
  const { writes } = useCartContext()
  const { intents, failures } = useSyncExternalStore(writes.subscribe, writes.get)
  // The merge is about to add the lines that are still in this browser.
  const merging = useIsMutating({ mutationKey: mergeKey }) > 0
  const query = useQuery({ ...cartQueries.mine(), enabled })
  const written = query.data ?? []
  const lines = [...intents.values()].reduce(
    (shown: readonly CartLine[], { goods, quantity }) => withLine(shown, goods, quantity),
    written,
  )
  return {
    lines,
    gone: [],
    failures,
    isPending: (!query.data && !query.error) || merging,
    error: query.data ? null : query.error,
    refetch: () => void query.refetch(),
  }
}

function useGuestCart(enabled: boolean): CartView {
  const stored = useStoredValue(useCartContext().guest)
  const wanted = enabled ? stored : []
  const queries = useQueries({ queries: wanted.map(({ goodsId }) => goodsQueries.byId(goodsId)) })
  const isGone = (error: Error | null) => isApiError(error, 'goods_not_found')
  const missing = queries.filter((query) => !query.data && !isGone(query.error))
  return {
    lines: wanted.flatMap(({ quantity }, index) => {
      const goods = queries[index]?.data
      return goods ? [{ goods, quantity }] : []
    }),
    gone: wanted.flatMap(({ goodsId }, index) => (isGone(queries[index]?.error ?? null) ? [goodsId] : [])),
    failures: new Map(),
    isPending: missing.some((query) => query.isFetching && !query.error),
    error: missing.find((query) => query.error)?.error ?? null,
    refetch: () => {
      for (const query of missing) void query.refetch()
    },
  }
}
