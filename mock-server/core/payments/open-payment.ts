import type { Order } from '#app/contract/order.ts'
import { paths } from '#app/contract/paths.ts'
import { findPayment, setPaymentPage } from '#mock-server/store/queries/payments.ts'
import type { Shop } from '../context.ts'
import { findOwnOrder } from '../orders/find-own-order.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { cancelAtProvider } from './cancel-at-provider.ts'

/**
 * The order of a payment, with the provider's page while it is awaited. The provider opens it, unless it has: the node that placed the
 * order may have died before.
 */
export async function openPayment(shop: Shop, paymentId: string): Promise<Order> {
  const { db } = shop.store
  const payment = await findPayment(db, paymentId)
  if (payment === undefined) throw new ApiError('payment_not_found')
  if (payment.order === undefined) return findOwnOrder(db, payment.userId, payment.orderId)
  const { order, status, pageUrl, expiresAt } = payment
  if (status !== 'awaiting' || pageUrl !== undefined || order.payment === undefined) return order
  const { goodsName, goodsNameEn } = purchasePhrase(order.items)
  const { page: url } = await shop.provider.createPayment({
    paymentId,
    amount: order.payment.total,
    orderName: goodsName,
    orderNameEn: goodsNameEn,
    returnUrl: paths.orderDone.replace(':orderId', order.orderId),
    expiresAt,
  })
  if (await setPaymentPage(db, paymentId, url))
    return { ...order, payment: { ...order.payment, page: { url, expiresAt } } }
  // It was decided meanwhile. Whoever ended it may have cancelled it before the provider knew of it: then it could still be paid.
  const decided = await findPayment(db, paymentId)
  if (decided?.status !== 'paid') await cancelAtProvider(shop, [paymentId])
  return openPayment(shop, paymentId)
}
