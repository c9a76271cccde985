import { isCancellable } from '#app/contract/is-cancellable.ts'
import { forgetUser } from '#mock-server/store/queries/forget-user.ts'
import { lockUndelivered, type PaidOrder } from '#mock-server/store/queries/orders.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { listAwaiting } from '#mock-server/store/queries/payments.ts'
import { listReviewsOf } from '#mock-server/store/queries/reviews.ts'
import { findThread, listAssigned } from '#mock-server/store/queries/support-threads.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { hasOtherAdministrator } from '#mock-server/store/queries/users.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { cancelOrders } from '../orders/cancel-order.ts'
import { cancelAtProvider } from '../payments/cancel-at-provider.ts'
import { publishReview } from '../reviews/publish-review.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { publishEnded } from '../run/session/sessions.ts'
import { publishThread } from '../support/support-thread.ts'
import { confirmPassword } from './confirm-password.ts'
import { requireMember } from './require-member.ts'

/** How many threads or reviews are published before others get their turn. */
const publishedAtOnce = 20

/**
 * Deletes the account of a session for good and cancels its orders that are not packed yet. Its sockets close everywhere.
 * Throws `wrong_credentials` (limited), `last_administrator`, or `orders_under_way` when an order is packed or
 * shipped, because it still needs the address. After an error nothing has changed.
 */
export async function deleteAccount(shop: Shop, { user }: Session, password: string): Promise<void> {
  await confirmPassword(shop, user, password)
  const { userId } = user
  const at = shop.now().toISOString()
  const { sessionIds, cancelled, unpaid, payments, reviews, own, assigned } = await shop.store.transaction(
    async (tx) => {
      const { role } = await requireMember(tx, userId)
      const parts: PaidOrder[][] = []
      for await (const undelivered of lockUndelivered(tx, userId)) {
        if (undelivered.some(({ status }) => !isCancellable(status))) throw new ApiError('orders_under_way')
        parts.push(undelivered)
      }
      const awaited = await listAwaiting(tx, userId, { lock: 'update' })
      const payments = await cancelOrders(tx, parts.flat(), at, awaited)
      const unpaid = awaited.flatMap(({ order }) => order ?? [])
      // In turn: two administrators who leave at once must not both find the other. Orders and products are locked before.
      if (role === 'administrator') await takeTurn(tx)
      if (role === 'administrator' && !(await hasOtherAdministrator(tx, userId)))
        throw new ApiError('last_administrator')
      const threads = { own: await findThread(tx, { user_id: userId }), assigned: await listAssigned(tx, userId) }
      const reviews = await listReviewsOf(tx, userId)
      const sessionIds = await forgetUser(tx, userId, at)
      return { sessionIds, cancelled: parts, unpaid, payments, reviews, ...threads }
    },
  )
  await publishEnded(shop.domainEvents, sessionIds)
  shop.domainEvents.publish({ type: 'account-changed', userId })
  for (const [index, orders] of cancelled.entries()) {
    if (index > 0) await pause()
    for (const { orderId } of orders) {
      shop.domainEvents.publish({ type: 'order-changed', userId, change: { orderId, status: 'cancelled', at } })
    }
  }
  if (own) shop.domainEvents.publish({ type: 'thread-removed', threadId: own.thread_id })
  for (const [index, threadId] of assigned.entries()) {
    if (index > 0 && index % publishedAtOnce === 0) await pause()
    await publishThread(shop, threadId).catch(shop.reportBug)
  }
  for (const [index, review] of reviews.entries()) {
    if (index > 0 && index % publishedAtOnce === 0) await pause()
    await publishReview(shop, review)
  }
  for (const orders of [...cancelled, unpaid]) {
    if (orders.length === 0) continue
    // The account is deleted: a failure to publish that must not fail the request.
    await publishStock(
      shop,
      orders.flatMap(({ items }) => items),
      { raised: true },
    ).catch(shop.reportBug)
    await pause()
  }
  await cancelAtProvider(shop, payments)
}
