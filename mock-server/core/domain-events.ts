import type { CartChange } from '#app/contract/cart.ts'
import type { GoodsChanged, StockChange } from '#app/contract/goods.ts'
import type { GoodsChatMessage, GoodsChatTyping } from '#app/contract/goods-chat.ts'
import type { Notice, NoticesRead } from '#app/contract/notice.ts'
import type { OrderChange, PaidOrderChange, ReturnChange } from '#app/contract/order-status.ts'
import type { ReviewChanged } from '#app/contract/review.ts'
import type { SupportMessage, SupportRead, SupportThread, SupportTyping } from '#app/contract/support.ts'
import type { Wishes } from '#app/contract/wish.ts'

/** The payload of each domain event. A new event does not compile until a namespace handles it: see `serveSockets`. */
interface DomainEventMap {
  /** The feed has new rows. The pump reads them itself, so that none is lost or doubled. */
  purchased: object
  'stock-changed': { change: StockChange }
  /** A product is new, retired, or changed in something other than its stock. */
  'goods-changed': { change: GoodsChanged }
  'cart-changed': { userId: number; change: CartChange }
  'notice-added': { userId: number; change: Notice }
  'notices-read': { userId: number; change: NoticesRead }
  'wishes-changed': { userId: number; change: Wishes }
  /** Somebody who needs the addresses reads them. */
  'addresses-changed': { userId: number; change: Record<string, never> }
  'order-changed': { userId: number; change: PaidOrderChange }
  /** An order that was not paid is new or has a new status: it is its shopper's alone. */
  'unpaid-order-changed': { userId: number; change: OrderChange }
  'return-changed': { userId: number; change: ReturnChange }
  /** `userId` is the author, and `family` are the products that have the review; nodes of an older version leave it out. */
  'review-changed': { userId: number; change: Omit<ReviewChanged, 'own'>; family?: readonly number[] }
  'goods-chat-message': { userId: number; message: GoodsChatMessage }
  /** Not stored. */
  'goods-chat-typing': { userId: number; typing: GoodsChatTyping }
  /** `userId` is the thread's shopper, here and in the other events of support. */
  'support-message': { userId: number; message: SupportMessage }
  'support-read': { userId: number; read: SupportRead }
  /** Not stored. `typistId` is the account that types. */
  'support-typing': { userId: number; typistId: number; typing: SupportTyping }
  /** `thread` is as administrators see it. */
  'thread-changed': { thread: SupportThread }
  'thread-removed': { threadId: number }
  /** The name that others see, in earlier purchases too. */
  'nickname-changed': { userId: number }
  'session-ended': { sessionId: string }
  /** The account's role changed or it was deleted: its sockets have to authenticate again. */
  'account-changed': { userId: number }
}

export type DomainEventType = keyof DomainEventMap

/** Something that was committed and that sockets may emit. */
export type DomainEvent<T extends DomainEventType = DomainEventType> = {
  [K in T]: { type: K } & DomainEventMap[K]
}[T]

/** Event type → what to do. */
export type DomainEventHandlers = { [T in DomainEventType]?: (event: DomainEvent<T>) => void }

/** Calls the handler of the event's type, if there is one. */
export function handleDomainEvent<T extends DomainEventType>(
  handlers: { [K in T]?: (event: DomainEvent<K>) => void },
  event: DomainEvent<T>,
): void {
  handlers[event.type]?.(event)
}

export interface DomainEvents {
  publish(event: DomainEvent): void
  /** Returns its unsubscribe. */
  subscribe(listener: (event: DomainEvent) => void): () => void
}

/** An error of a listener goes to `onError` and affects neither the other listeners nor the publisher. */
export function createDomainEvents(onError: (error: unknown) => void = console.error): DomainEvents {
  const listeners = new Set<(event: DomainEvent) => void>()
  return {
    publish: (event) => {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          onError(error)
        }
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
