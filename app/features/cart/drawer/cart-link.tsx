import type { MouseEvent } from 'react'
import { Link } from 'wouter'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { CountBadge } from '#app/shared/ui/count-badge.tsx'
import { useCartCount } from '../use-cart-count.ts'

// Kept apart from the other texts of the cart, because every page needs these for its first paint.
const messages = defineMessages({
  ko: { cart: '장바구니', cartLink: (count: string) => `장바구니, ${count}개` },
  en: { cart: 'Cart', cartLink: (count: string) => (count === '1' ? 'Cart, 1 item' : `Cart, ${count} items`) },
})

interface CartLinkProps {
  className?: string
  /** Called on a plain click. Call `preventDefault` to show the cart without navigating. */
  onClick?: (event: MouseEvent) => void
}

/** The link to the cart, with the number of items in it. */
export function CartLink({ className, onClick }: CartLinkProps) {
  const t = useMessages(messages)
  const count = useCartCount()
  return (
    <Link href={pathTo('cart')} className={className} onClick={onClick}>
      <span className="relative sm:me-1">
        <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6">
          <path
            d="M4 9h16l-1.6 9.2a2 2 0 0 1-2 1.8H7.6a2 2 0 0 1-2-1.8zM8 9l3-5m5 5-3-5M9.5 13v3m5-3v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {count > 0 && (
          <span className="absolute -end-2 -top-1.5 grid">
            <CountBadge count={count} />
          </span>
        )}
      </span>
      <span aria-hidden="true" className="max-sm:hidden">
        {t.cart}
      </span>
      <span className="sr-only">{count > 0 ? t.cartLink(formatNumber(count)) : t.cart}</span>
    </Link>
  )
}
