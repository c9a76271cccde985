import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { useGuestWishes } from '../guest/use-guest-wishes.ts'
import { useWishedIds } from '../use-wished-ids.ts'

// Kept apart from the other texts, because every card of the list needs this one.
const messages = defineMessages({
  ko: { wish: (name: string) => `${name} 찜하기` },
  en: { wish: (name: string) => `Add ${name} to wishlist` },
})

interface WishButtonProps {
  goods: Pick<Goods, 'goodsId' | 'name' | 'nameEn'>
  signedIn: boolean
  /** Says nothing after an addition: the wishlist itself shows it. */
  quiet?: boolean
}

/** A heart that is pressed when the product is on the wishlist. What a press does is loaded with the first one. */
export function WishButton({ goods, signedIn, quiet = false }: WishButtonProps) {
  const t = useMessages(messages)
  const [language] = useLanguage()
  const errorText = useErrorText()
  const showToast = useShowToast()
  const queryClient = useQueryClient()
  const guest = useGuestWishes()
  const [error, setError] = useState<unknown>()
  const wished = useWishedIds(signedIn)?.includes(goods.goodsId) ?? false

  const change = async () => {
    setError(undefined)
    try {
      const { changeWish } = await import('./change-wish.ts')
      const toast = await changeWish({ queryClient, guest, signedIn, language, goods, wished: !wished })
      if (toast && !quiet) showToast(toast)
    } catch (reason) {
      setError(reason)
    }
  }
  return (
    <div className="relative">
      <button
        type="button"
        aria-pressed={wished}
        aria-label={t.wish(displayName(language, goods))}
        onClick={() => void change()}
        className="grid size-11 place-items-center rounded-full border border-line bg-surface text-ink-soft hover:text-accent aria-pressed:text-accent"
      >
        <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6">
          <path
            d="M12 20.5 4.2 12.6a4.8 4.8 0 0 1 6.8-6.8l1 1 1-1a4.8 4.8 0 0 1 6.8 6.8z"
            fill={wished ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinejoin="round"
          />
        </svg>
      </button>
      {/* Rendered before its text, so that screen readers announce the text. On a card it is no wider than the card. */}
      <p
        role="alert"
        className="absolute end-0 top-full z-10 mt-1 w-36 rounded-md bg-ink p-3 text-sm text-canvas shadow-floating empty:hidden"
      >
        {error !== undefined && errorText(error)}
      </p>
    </div>
  )
}
