import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCartContext } from '../cart-context.tsx'
import { type CartWriter, createCartWriter } from './cart-writer.ts'
import type { CartWritesStore } from './cart-writes.ts'

/** One writer per account's cart, however many components write to it. */
const writers = new WeakMap<CartWritesStore, { userId: number | null; writer: CartWriter }>()

/** The writer of the account's cart. It sends what is still pending when the page is left or hidden. */
export function useCartWriter(): CartWriter {
  const { writes, userId } = useCartContext()
  const queryClient = useQueryClient()
  const last = writers.get(writes)
  const writer = last?.userId === userId ? last.writer : createCartWriter(queryClient, writes, userId)
  writers.set(writes, { userId, writer })
  useEffect(() => {
    // A function of this component's own: removing a shared one would remove it for the others, too.
    const leave = () => writer.leave()
    const comeBack = () => writer.comeBack()
    // On a phone nothing else comes before a page in the background is discarded.
    const leaveHidden = () => {
      if (document.visibilityState === 'hidden') leave()
      else comeBack()
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    document.addEventListener('visibilitychange', leaveHidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
      document.removeEventListener('visibilitychange', leaveHidden)
      writer.flush()
    }
  }, [writer])
  return writer
}
