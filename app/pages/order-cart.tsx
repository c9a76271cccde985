import { useQueryClient } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { cartQueries } from '#app/features/cart/cart.queries.ts'
import { rememberOrdered } from '#app/features/cart/guest/ordered-guest-cart.ts'
import { useCart } from '#app/features/cart/use-cart.ts'
import { useCartWriter } from '#app/features/cart/writer/use-cart-writer.ts'
import { OrderForm } from '#app/features/orders/form/order-form.tsx'
import { OrderSkeleton } from '#app/features/orders/list/order-skeleton.tsx'
import { pathTo } from '#app/shared/paths.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { useAfterOrder } from './use-after-order.ts'

/** The order form for the account's cart, or the guest's. */
export function OrderCart({ userId }: { userId: number | null }) {
  const cart = useCart()
  const writer = useCartWriter()
  const queryClient = useQueryClient()
  const onPlaced = useAfterOrder()
  if (cart.error) return <ErrorState error={cart.error} onRetry={cart.refetch} />
  if (cart.isPending) return <OrderSkeleton />
  return (
    <OrderForm
      userId={userId}
      subject="cart"
      lines={cart.lines}
      changeHref={() => pathTo('cart')}
      {...(userId === null
        ? {
            onPlaced: (order) => {
              rememberOrdered(order.orderId)
              onPlaced(order)
            },
            onOutdated: () => queryClient.invalidateQueries({ queryKey: goodsQueries.all() }),
          }
        : {
            from: 'cart',
            beforeOrder: writer.settle,
            onPlaced,
            onOutdated: () => queryClient.invalidateQueries(cartQueries.mine()),
          })}
    />
  )
}
