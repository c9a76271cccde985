import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { useCartContext } from './cart-context.tsx'
import { type CartWriter, createCartWriter } from './cart-writer.ts'
import type { CartWritesStore } from './cart-writes.ts'
import { setGuestQuantity } from './guest/guest-quantity.ts'

/** One writer per cart, however often its page is mounted. */
const writers = new WeakMap<CartWritesStore, CartWriter>()

/** Sets the quantity of a product in the cart; 0 removes it. Pending changes are written when the page is left at the latest. */
export function useChangeCart(): (goods: Goods, quantity: number) => void {
  const { signedIn, guest, writes } = useCartContext()
  const queryClient = useQueryClient()
  const writer = writers.get(writes) ?? createCartWriter(queryClient, writes)
  writers.set(writes, writer)
  useEffect(() => {
    window.addEventListener('pagehide', writer.flush)
    return () => {
      window.removeEventListener('pagehide', writer.flush)
      writer.flush()
    }
  }, [writer])
  return (goods, quantity) => {
    if (signedIn) writer.change(goods, quantity)
    else setGuestQuantity(guest, goods.goodsId, quantity)
  }
}
