import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Order, OrderRequest } from '#app/contract/order.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { ordersQueries } from '../orders.queries.ts'
import { createOrderAttempt, newAttempt } from './order-attempt.ts'

/** Nobody knows whether the order was placed, and asking for it did not help: the same attempt may be sent again. */
export class OrderOutcomeUnknown extends Error {
  override name = 'OrderOutcomeUnknown'
}

/** The order has not reached the shop, so it may be sent again. */
export class OrderNotArrived extends Error {
  override name = 'OrderNotArrived'
}

interface PlaceOrder {
  /** An earlier try had no answer: it is being found out whether it came through. */
  checking: boolean
  /** Rejects with the shop's error, or with `OrderOutcomeUnknown` or `OrderNotArrived`. */
  placeOrder: (request: OrderRequest) => Promise<void>
}

/**
 * Places the order of one `subject` (see `createOrderAttempt`), once however often it is tried. `onPlaced` is called only when
 * the shop has said that the order is there.
 */
export function usePlaceOrder(subject: string, onPlaced: (order: Order) => void): PlaceOrder {
  const queryClient = useQueryClient()
  const [attempt] = useState(() => createOrderAttempt(subject))
  const [checking, setChecking] = useState(() => attempt.get().unanswered)

  function placed(order: Order) {
    attempt.set(newAttempt())
    queryClient.setQueryData(ordersQueries.byId(order.orderId).queryKey, order)
    void queryClient.invalidateQueries({ queryKey: ordersQueries.list().queryKey })
    onPlaced(order)
  }

  /** The order that this attempt has placed, if any. */
  const find = async () => (await call('listOrders', { query: { key: attempt.get().key } })).orders[0]

  async function placeOrder(request: OrderRequest) {
    attempt.set({ ...attempt.get(), unanswered: true })
    try {
      placed((await call('createOrder', { body: request, idempotencyKey: attempt.get().key })).order)
    } catch (error) {
      await settle(error)
    }
  }

  async function settle(error: unknown): Promise<void> {
    if (isApiError(error, 'too_many_requests')) throw error
    // The key was used for something else that the shopper has tried before: if that is ordered, it is what they want to see.
    const reused = isApiError(error, 'idempotency_key_reused')
    if (isApiError(error) && (error.outcomeUnknown || reused)) {
      const order = await find().catch((cause: unknown) => {
        throw new OrderOutcomeUnknown('no answer', { cause })
      })
      if (order) return placed(order)
      if (!reused) throw new OrderNotArrived('no answer', { cause: error })
    }
    attempt.set(newAttempt())
    throw error
  }

  useEffect(() => {
    if (!attempt.get().unanswered) return
    let current = true
    find()
      .then((order) => {
        if (current && order) placed(order)
      })
      // The same key goes with the next try: it can't be placed twice.
      .catch(() => {})
      .finally(() => {
        if (current) setChecking(false)
      })
    return () => {
      current = false
    }
    // Asked once, for what an earlier page has left behind.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [attempt])

  return { checking, placeOrder }
}
