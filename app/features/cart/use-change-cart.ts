import { useEffect } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { useCartContext } from './cart-context.tsx'
import { setGuestQuantity } from './guest-quantity.ts'

/** Sets quantities of the cart, 0 to take goods out. What waits to be written is written at the latest on leaving. */
export function useChangeCart(): (goods: Goods, quantity: number) => void {
  const { signedIn, guest, writer } = useCartContext()
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
