import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCartContext } from '../cart-context.tsx'
import { type CartWriter, createCartWriter } from './cart-writer.ts'
import type { CartWritesStore } from './cart-writes.ts'

/** One writer per cart, however many components write to it. */
const writers = new WeakMap<CartWritesStore, CartWriter>()

/** The writer of the account's cart. What it has not sent is sent when the page is left at the latest. */
export function useCartWriter(): CartWriter {
  const { writes } = useCartContext()
  const queryClient = useQueryClient()
  const writer = writers.get(writes) ?? createCartWriter(queryClient, writes)
  writers.set(writes, writer)
  useEffect(() => {
    // A function of this component's own: removing a shared one would remove it for the others, too.
    const leave = () => writer.leave()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      writer.flush()
    }
  }, [writer])
  return writer
}
