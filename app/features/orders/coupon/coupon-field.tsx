import type { Ref } from 'react'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { couponMessages } from './coupon.messages.ts'

interface CouponFieldProps extends TextInputProps {
  ref?: Ref<HTMLInputElement>
  /** How much the coupon takes off; `undefined` while none is applied. */
  discount: number | undefined
  /** Whether the shop is being asked. */
  busy: boolean
  onApply: () => void
  onRemove: () => void
}

/** The field for a coupon's code, with the button that applies it, and what came of it. */
export function CouponField({ discount, busy, onApply, onRemove, ...input }: CouponFieldProps) {
  const t = useMessages(couponMessages)
  const [language] = useLanguage()
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-start gap-x-2">
        <TextInput
          {...input}
          autoComplete="off"
          autoCapitalize="characters"
          className="flex-1 basis-40"
          onKeyDown={(event) => {
            // Enter would send the whole form: here it is meant for the coupon. Not while a syllable is being composed.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            onApply()
          }}
        />
        {discount === undefined ? (
          <Button className="mt-6.5 min-h-12 shrink-0" busy={busy} onClick={() => busy || onApply()}>
            {t.apply}
          </Button>
        ) : (
          <Button aria-label={t.removeCoupon} className="mt-6.5 min-h-12 shrink-0" onClick={onRemove}>
            {t.remove}
          </Button>
        )}
      </div>
      {/* Rendered before its text, so that screen readers announce the text. */}
      <p role="status" className={discount === undefined ? 'sr-only' : 'text-sm text-success'}>
        {discount !== undefined && t.applied(formatKrw(language, discount))}
      </p>
    </div>
  )
}
