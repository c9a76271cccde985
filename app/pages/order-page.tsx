import { useSearch } from 'wouter'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import { RequireUser } from '#app/features/account/require-user.tsx'
import { NothingToOrder } from '#app/features/orders/nothing-to-order.tsx'
import { OrderCart } from './order-cart.tsx'
import { OrderGoods } from './order-goods.tsx'

/** Orders the cart, or with `?goodsId=3&quantity=2` that quantity of one product. */
export function OrderPage() {
  const search = new URLSearchParams(useSearch())
  const goodsId = search.get('goodsId')
  return (
    <RequireUser>
      {({ userId }) =>
        goodsId === null ? (
          <OrderCart userId={userId} />
        ) : isPositive(goodsId) && isPositive(search.get('quantity') ?? '1', MAX_QUANTITY) ? (
          <OrderGoods userId={userId} goodsId={Number(goodsId)} quantity={Number(search.get('quantity') ?? 1)} />
        ) : (
          <NothingToOrder />
        )
      }
    </RequireUser>
  )
}

const isPositive = (text: string, most = Number.MAX_SAFE_INTEGER) => /^[1-9][0-9]*$/.test(text) && Number(text) <= most
