import { useEffect, useRef } from 'react'
import type { CartLine } from '#app/contract/cart.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { cartMessages } from '../cart.messages.ts'
import { failureText } from './failure-text.ts'

interface RemovedRowProps {
  line: CartLine
  /** Whether the line was removed just now. The pressed button is gone then, so the row takes the focus. */
  takesFocus: boolean
  /** Why the last change of this line failed: another device has removed it, or it could not be put back. */
  failure?: Error | undefined
  onUndo: () => void
}

/** Replaces a removed line until the shopper leaves the page. */
export function RemovedRow({ line, takesFocus, failure, onUndo }: RemovedRowProps) {
  const t = useMessages(cartMessages)
  const [language] = useLanguage()
  const undo = useRef<HTMLButtonElement>(null)
  const name = displayName(language, line.goods)

  useEffect(() => {
    if (takesFocus) undo.current?.focus()
  }, [takesFocus])

  return (
    <div className="flex items-center justify-between gap-4 py-3">
      <div className="text-sm">
        <p className="text-ink-soft">{t.removed(name)}</p>
        <p role="status" className="text-danger">
          {failure && failureText(language, failure)}
        </p>
      </div>
      <Button ref={undo} aria-label={t.undoName(name)} onClick={onUndo}>
        {t.undo}
      </Button>
    </div>
  )
}
