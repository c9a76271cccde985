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
    window.addEventListener('pagehide', writer.leave)
    return () => {
      window.removeEventListener('pagehide', writer.leave)
      writer.flush()
    }
  }, [writer])
  return writer
}
