import { useSearch } from 'wouter'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import { useUser } from '#app/features/account/signed-in.tsx'
import { OrderChoice } from '#app/features/orders/guest/order-choice.tsx'
import { NothingToOrder } from '#app/features/orders/nothing-to-order.tsx'
import { pathTo } from '#app/shared/paths.ts'
import { OrderCart } from './order-cart.tsx'
import { OrderGoods } from './order-goods.tsx'

/**
 * Orders the cart, or with `?goodsId=3&quantity=2` that quantity of one product. Who is signed out chooses first how to order; `guest=1`
 * is without an account.
 */
export function OrderPage() {
  const user = useUser()
  const search = new URLSearchParams(useSearch())
  const asGuest = search.has('guest')
  search.delete('guest')
  const goodsId = search.get('goodsId')
  const quantity = search.get('quantity') ?? '1'
  if (goodsId !== null && !(isPositive(goodsId) && isPositive(quantity, MAX_QUANTITY))) return <NothingToOrder />
  if (!user && !asGuest) {
    const lines = Object.fromEntries(search)
    return (
      <OrderChoice
        signInHref={pathTo('signIn', undefined, { next: pathTo('order', undefined, lines) })}
        guestHref={pathTo('order', undefined, { ...lines, guest: 1 })}
      />
    )
  }
  const userId = user?.userId ?? null
  // Who signs in or out goes on with a form of their own.
  if (goodsId === null) return <OrderCart key={userId} userId={userId} />
  return <OrderGoods key={userId} userId={userId} goodsId={Number(goodsId)} quantity={Number(quantity)} />
}

const isPositive = (text: string, most = Number.MAX_SAFE_INTEGER) => /^[1-9][0-9]*$/.test(text) && Number(text) <= most
