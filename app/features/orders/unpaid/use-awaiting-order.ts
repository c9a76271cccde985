import { useQuery } from '@tanstack/react-query'
import type { Order } from '#app/contract/order.ts'
import { haveCommonGoods } from '../form/have-common-goods.ts'
import { ordersQueries } from '../orders.queries.ts'

/** The account's newest order of one of these goods that awaits its payment. */
export function useAwaitingOrder(goodsIds: readonly number[], enabled = true): Order | undefined {
  const { data } = useQuery({ ...ordersQueries.awaiting(), enabled })
  return data?.find((order) => order.status === 'awaiting_payment' && haveCommonGoods(order, goodsIds))
}
