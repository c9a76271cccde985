import type { CartChange } from '#app/contract/cart-change.ts'
import type { TalkMessage, TalkTyping } from '#app/contract/goods-chat.ts'
import type { OrderChange } from '#app/contract/order-status.ts'
import type { StockChange } from '#app/contract/stock.ts'
import type { ChatMessage, ChatRead, ChatThread, ChatTyping } from '#app/contract/support.ts'

/** Something that is committed and that sockets may want to hear of. */
export type Fact =
  /** The feed has new rows: the pump reads them itself, so that none can be lost or told twice. */
  | { type: 'purchased' }
  | { type: 'stock-changed'; change: StockChange }
  /** Goods are new, gone, or something else of them than stock is another. */
  | { type: 'goods-changed'; goodsId: number }
  | { type: 'cart-changed'; userId: number; change: CartChange }
  | { type: 'order-changed'; userId: number; change: OrderChange }
  | { type: 'talked'; userId: number; message: TalkMessage }
  /** Nothing is kept of it. */
  | { type: 'talk-typing'; userId: number; typing: TalkTyping }
  /** Of the thread of the shopper `userId`, as what follows. */
  | { type: 'chat-said'; userId: number; message: ChatMessage }
  | { type: 'chat-read'; userId: number; read: ChatRead }
  /** Nothing is kept of it; `typistId` is the account that types. */
  | { type: 'chat-typing'; userId: number; typistId: number; typing: ChatTyping }
  /** A thread is another, as administrators see it. */
  | { type: 'thread-changed'; thread: ChatThread }
  | { type: 'session-ended'; sessionId: string }
  /** Its rights are others now, or it is gone: its sockets have to show themselves anew. */
  | { type: 'account-changed'; userId: number }

export interface Facts {
  publish(fact: Fact): void
  /** Returns its unsubscribe. */
  subscribe(listener: (fact: Fact) => void): () => void
}

/** A listener that throws is reported by `onError` and stops neither the others nor what has happened. */
export function createFacts(onError: (error: unknown) => void = console.error): Facts {
  const listeners = new Set<(fact: Fact) => void>()
  return {
    publish: (fact) => {
      for (const listener of listeners) {
        try {
          listener(fact)
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
