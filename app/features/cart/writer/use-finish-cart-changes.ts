import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { addToCartMessages } from '../add/add-to-cart.messages.ts'
import { cartQueries } from '../cart.queries.ts'
import { useCartContext } from '../cart-context.tsx'
import { createPendingChanges } from './pending-changes.ts'
import { writeCartItem } from './write-cart-item.ts'

/**
 * Writes the changes of the account's cart that an earlier page was closed over. If the cart holds something else by now, the change
 * is dropped and a toast says so.
 */
export function useFinishCartChanges(): void {
  const { userId, writes } = useCartContext()
  const queryClient = useQueryClient()
  const showToast = useShowToast()
  const t = useMessages(addToCartMessages)

  const finish = useEffectEvent(async (account: number, left: AbortSignal) => {
    const pending = createPendingChanges(account)
    // A change that this page itself is writing needs no help.
    const changes = pending.get().filter(({ goodsId }) => !writes.get().intents.has(goodsId))
    for (const change of changes) {
      const error = await writeCartItem(queryClient, change).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      // What has got no answer waits for the next visit, or for the network.
      if (error === undefined || isRefused(error))
        pending.update((all) => all.filter((one) => one.goodsId !== change.goodsId || one.quantity !== change.quantity))
      // The account has changed.
      if (left.aborted) return
      if (isRefused(error))
        showToast({ about: 'cart', text: error.message, link: { label: t.viewCart, href: pathTo('cart') } })
    }
    if (changes.length > 0) await queryClient.invalidateQueries({ queryKey: cartQueries.mine().queryKey })
  })

  useEffect(() => {
    if (userId === null) return
    const left = new AbortController()
    const start = () => void finish(userId, left.signal)
    start()
    window.addEventListener('online', start)
    return () => {
      left.abort()
      window.removeEventListener('online', start)
    }
  }, [userId])
}

const isRefused = (error: unknown) => isApiError(error, 'cart_changed', 'goods_not_found', 'invalid')
