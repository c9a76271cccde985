import type { Address } from '#app/contract/address.ts'
import type { Recipient } from '#app/contract/order.ts'
import { addressText } from '#app/entities/orders/address-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Select } from '#app/shared/ui/select.tsx'
import { addressBookMessages } from './address-book.messages.ts'

interface SavedAddressSelectProps {
  addresses: readonly Address[]
  /** The address that the form contains, if it is a saved one. */
  chosen: Address | undefined
  /** `undefined` is a new one. */
  onChoose: (recipient: Recipient | undefined) => void
}

/** Fills in a saved address, or empties the fields for a new one. */
export function SavedAddressSelect({ addresses, chosen, onChoose }: SavedAddressSelectProps) {
  const t = useMessages(addressBookMessages)
  return (
    <Select
      label={t.choose}
      value={String(chosen?.addressId ?? 'new')}
      options={[
        ...addresses.map(({ addressId, label, recipient }) => ({
          value: String(addressId),
          label: `${label || recipient.name} · ${addressText(recipient)}`,
        })),
        { value: 'new', label: t.typeNew },
      ]}
      onChange={(value) => onChoose(addresses.find(({ addressId }) => String(addressId) === value)?.recipient)}
    />
  )
}
