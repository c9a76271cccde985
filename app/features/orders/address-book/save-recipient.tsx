import { MAX_ADDRESSES } from '#app/contract/limits.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { addressBookMessages } from './address-book.messages.ts'
import type { useSaveRecipient } from './use-saved-addresses.ts'

/** Asks whether the order's address is to be saved, or says that there is no room for it. */
export function SaveRecipient({
  chosen,
  isFull,
  isOffered,
  checked,
  setChecked,
}: Omit<ReturnType<typeof useSaveRecipient>, 'saveRecipient'>) {
  const t = useMessages(addressBookMessages)
  if (!isOffered)
    return (
      chosen === undefined && isFull && <p className="text-sm text-ink-soft">{t.full(formatNumber(MAX_ADDRESSES))}</p>
    )
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => setChecked(target.checked)}
        className="size-5 shrink-0 accent-accent"
      />
      {t.saveThis}
    </label>
  )
}
