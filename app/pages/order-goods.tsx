import { useQuery } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { GoodsNotFound } from '#app/features/goods/page/goods-not-found.tsx'
import { OrderForm } from '#app/features/orders/form/order-form.tsx'
import { OrderSkeleton } from '#app/features/orders/list/order-skeleton.tsx'
import { isApiError } from '#app/shared/api/api-error.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { useAfterOrder } from './use-after-order.ts'

interface OrderGoodsProps {
  userId: number | null
  goodsId: number
  quantity: number
}

/** The order form for one product, ordered from its page without the cart. */
export function OrderGoods({ userId, goodsId, quantity }: OrderGoodsProps) {
  const { data: goods, error, refetch } = useQuery(goodsQueries.byId(goodsId))
  const onPlaced = useAfterOrder()
  if (isApiError(error, 'goods_not_found')) return <GoodsNotFound />
  if (!goods) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <OrderSkeleton />
  return (
    <OrderForm
      key={`${goodsId}x${quantity}`}
      userId={userId}
      subject={`${goodsId}x${quantity}`}
      lines={[{ goods, quantity }]}
      changeHref={(id) => pathTo('goods', { goodsId: id })}
      onPlaced={onPlaced}
      onOutdated={async () => {
        await refetch()
      }}
    />
  )
}
