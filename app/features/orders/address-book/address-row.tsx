import type { Address } from '#app/contract/address.ts'
import { addressText } from '#app/entities/orders/address-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Button } from '#app/shared/ui/button.tsx'
import { addressBookMessages } from './address-book.messages.ts'

interface AddressRowProps {
  address: Address
  /** Whether a change of this address is under way. */
  busy: boolean
  onEdit: () => void
  onRemove: () => void
  onMakeDefault: () => void
}

/** One address of the address book with its buttons, which are named by the address. */
export function AddressRow({ address, busy, onEdit, onRemove, onMakeDefault }: AddressRowProps) {
  const t = useMessages(addressBookMessages)
  const { label, recipient, isDefault } = address
  const name = label || recipient.name
  return (
    <div className="grid gap-3 p-5">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          <span className="min-w-0 break-words">{name}</span>
          {isDefault && <Badge tone="accent">{t.isDefault}</Badge>}
        </p>
        <p className="text-sm text-ink-soft">
          {label === '' ? recipient.phone : `${recipient.name} · ${recipient.phone}`}
        </p>
        <p className="text-sm break-words text-ink-soft">{addressText(recipient)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {!isDefault && (
          <Button aria-label={t.of(t.makeDefault, name)} busy={busy} onClick={onMakeDefault}>
            {t.makeDefault}
          </Button>
        )}
        <Button aria-label={t.of(t.edit, name)} onClick={onEdit}>
          {t.edit}
        </Button>
        <Button aria-label={t.of(t.remove, name)} busy={busy} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </div>
  )
}
