import { useState } from 'react'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { addressMessages } from './address.messages.ts'
import type { BaseAddress } from './base-addresses.ts'
import { searchAddresses } from './search-addresses.ts'

const SHOWN = 20

interface AddressDialogProps {
  open: boolean
  onClose: () => void
  onChoose: (address: BaseAddress) => void
  /** Called if the shopper does not find the address and wants to type it. */
  onByHand: () => void
}

/** Finds a road address by any part of it. */
export function AddressDialog({ open, onClose, onChoose, onByHand }: AddressDialogProps) {
  const t = useMessages(addressMessages)
  const [query, setQuery] = useState('')
  const found = searchAddresses(query)
  const count = formatNumber(found.length)
  const said = found.length > SHOWN ? t.more(count) : found.length > 0 ? t.found(count) : t.nothing
  return (
    <Dialog
      open={open}
      title={t.find}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onByHand}>
            {t.byHand}
          </Button>
          <Button onClick={onClose}>{t.close}</Button>
        </>
      }
    >
      <div className="grid gap-3 text-ink">
        <TextInput
          // With the type "search", Escape would clear the field instead of closing the dialog.
          role="searchbox"
          label={t.query}
          hint={t.queryHint}
          autoComplete="off"
          enterKeyHint="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className="min-h-6 text-sm">
          {query.trim() !== '' && said}
        </p>
        <ul lang="ko" className="ruled -mx-3 h-72 overflow-y-auto">
          {found.slice(0, SHOWN).map((address) => (
            <li key={address.address}>
              <button
                type="button"
                onClick={() => onChoose(address)}
                className="flex min-h-14 w-full flex-wrap items-center gap-x-4 px-3 py-2 text-start hover:bg-sunken focus-visible:-outline-offset-2"
              >
                <span className="text-sm text-accent digits">{address.postcode}</span>
                <span className="flex-1 basis-40">
                  <span className="block text-sm font-semibold">{address.address}</span>
                  <span className="block text-sm text-ink-soft">{address.place}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
