import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Order, OrderRequest } from '#app/contract/order.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { ordersQueries } from '../orders.queries.ts'
import { haveCommonGoods } from './have-common-goods.ts'
import { createOrderAttempt, newAttempt } from './order-attempt.ts'

/** The response was lost, and so was the answer to whether the order exists. The same attempt can be sent again. */
export class OrderOutcomeUnknown extends Error {
  override name = 'OrderOutcomeUnknown'
}

/** The order did not reach the shop, so it can be sent again. */
export class OrderNotArrived extends Error {
  override name = 'OrderNotArrived'
}

interface PlaceOrder {
  /** Whether the hook is checking if an earlier attempt, whose response was lost, placed an order. */
  checking: boolean
  /** Rejects with an `ApiError`, `OrderOutcomeUnknown` or `OrderNotArrived`. */
  placeOrder: (request: OrderRequest) => Promise<void>
}

/**
 * Places the order of one `subject` (see `createOrderAttempt`), and only once however often it is retried. Calls `onPlaced`
 * only after the shop has confirmed the order. `isOrdered`: the lines seem to be ordered already, perhaps by this attempt.
 */
export function usePlaceOrder(subject: string, isOrdered: boolean, onPlaced: (order: Order) => void): PlaceOrder {
  const queryClient = useQueryClient()
  const [attempt] = useState(() => createOrderAttempt(subject))
  const [checking, setChecking] = useState(() => attempt.get().unanswered)

  function placed(order: Order) {
    attempt.set(newAttempt())
    queryClient.setQueryData(ordersQueries.byId(order.orderId).queryKey, order)
    void queryClient.invalidateQueries({ queryKey: ordersQueries.list().queryKey })
    void queryClient.invalidateQueries({ queryKey: ordersQueries.awaiting().queryKey })
    onPlaced(order)
  }

  /** The order that this attempt placed, if any. */
  async function find(): Promise<Order | undefined> {
    const { key, guestEmail } = attempt.get()
    if (guestEmail === undefined) return (await call('listOrders', { query: { key } })).orders[0]
    return call('findGuestOrder', { body: { email: guestEmail, key } }).then(
      ({ order }) => order,
      (error: unknown) => {
        if (isApiError(error, 'order_not_found')) return undefined
        throw error
      },
    )
  }

  async function placeOrder(request: OrderRequest) {
    const { key, unanswered, guestEmail: before } = attempt.get()
    // Another address may be typed before the attempt is sent again.
    const guestEmail = unanswered ? before : request.guestEmail
    attempt.set({ key, unanswered: true, ...(guestEmail !== undefined && { guestEmail }) })
    try {
      placed((await call('createOrder', { body: request, idempotencyKey: attempt.get().key })).order)
    } catch (error) {
      await settle(error, request)
    }
  }

  async function settle(error: unknown, request: OrderRequest): Promise<void> {
    if (isApiError(error, 'too_many_requests')) throw error
    // The key belongs to an earlier, different request. If that request placed an order, show that order.
    const reused = isApiError(error, 'idempotency_key_reused')
    if (isApiError(error) && (error.outcomeUnknown || reused)) {
      const order = await find().catch((cause: unknown) => {
        throw new OrderOutcomeUnknown('no answer', { cause })
      })
      // A copy of this tab has placed it, for something else.
      const goodsIds = request.items.map(({ goodsId }) => goodsId)
      if (order && !haveCommonGoods(order, goodsIds)) {
        attempt.set(newAttempt())
        return placeOrder(request)
      }
      if (order) return placed(order)
      if (!reused) throw new OrderNotArrived('no answer', { cause: error })
    }
    attempt.set(newAttempt())
    throw error
  }

  useEffect(() => {
    if (!attempt.get().unanswered) return
    let current = true
    setChecking(true)
    find()
      .then((order) => {
        if (current && order) placed(order)
      })
      // The next attempt sends the same key, so the order can't be placed twice.
      .catch(() => {})
      .finally(() => {
        if (current) setChecking(false)
      })
    return () => {
      current = false
    }
    // Run for an attempt that an earlier page left behind, or that this tab was copied with. If its lines are ordered, it may have arrived.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [attempt, isOrdered])

  return { checking, placeOrder }
}
