import { createContext, type ReactNode, use, useMemo } from 'react'
import { createGuestCart, type GuestCart } from './guest/guest-cart.ts'
import { type CartWritesStore, createCartWrites } from './writer/cart-writes.ts'

/** The parts of the cart that live outside React for as long as the page does. */
export interface CartServices {
  guest: GuestCart
  writes: CartWritesStore
}

export const createCartServices = (): CartServices => ({
  guest: createGuestCart(),
  writes: createCartWrites(),
})

interface CartContextValue extends CartServices {
  userId: number | null
  signedIn: boolean
}

const CartContext = createContext<CartContextValue | null>(null)

interface CartProviderProps {
  cart: CartServices
  /** Whose cart to use; without an account it is this browser's guest cart. */
  userId: number | null
  children: ReactNode
}

export function CartProvider({ cart, userId, children }: CartProviderProps) {
  const value = useMemo(() => ({ ...cart, userId, signedIn: userId !== null }), [cart, userId])
  return <CartContext value={value}>{children}</CartContext>
}

export function useCartContext(): CartContextValue {
  const cart = use(CartContext)
  if (!cart) throw new Error('the cart needs a CartProvider above it')
  return cart
}
