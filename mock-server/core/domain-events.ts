import type { CartChange } from '#app/contract/cart-change.ts'
import type { GoodsChatMessage, GoodsChatTyping } from '#app/contract/goods-chat.ts'
import type { OrderChange } from '#app/contract/order-status.ts'
import type { StockChange } from '#app/contract/stock.ts'
import type { SupportMessage, SupportRead, SupportThread, SupportTyping } from '#app/contract/support.ts'

/** Something that is committed and that sockets may want to hear of. */
export type DomainEvent =
  /** The feed has new rows: the pump reads them itself, so that none can be lost or told twice. */
  | { type: 'purchased' }
  | { type: 'stock-changed'; change: StockChange }
  /** Goods are new, gone, or something else of them than stock is another. */
  | { type: 'goods-changed'; goodsId: number }
  | { type: 'cart-changed'; userId: number; change: CartChange }
  | { type: 'order-changed'; userId: number; change: OrderChange }
  | { type: 'goods-chat-message'; userId: number; message: GoodsChatMessage }
  /** Nothing is kept of it. */
  | { type: 'goods-chat-typing'; userId: number; typing: GoodsChatTyping }
  /** Of the thread of the shopper `userId`, as what follows. */
  | { type: 'support-message'; userId: number; message: SupportMessage }
  | { type: 'support-read'; userId: number; read: SupportRead }
  /** Nothing is kept of it; `typistId` is the account that types. */
  | { type: 'support-typing'; userId: number; typistId: number; typing: SupportTyping }
  /** A thread is another, as administrators see it. */
  | { type: 'thread-changed'; thread: SupportThread }
  | { type: 'session-ended'; sessionId: string }
  /** Its rights are others now, or it is gone: its sockets have to show themselves anew. */
  | { type: 'account-changed'; userId: number }

export interface DomainEvents {
  publish(event: DomainEvent): void
  /** Returns its unsubscribe. */
  subscribe(listener: (event: DomainEvent) => void): () => void
}

/** A listener that throws is reported by `onError` and stops neither the others nor what has happened. */
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
