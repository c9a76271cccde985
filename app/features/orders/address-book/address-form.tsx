import { useMemo, useRef, useState } from 'react'
import * as v from 'valibot'
import { type Address, NewAddress } from '#app/contract/address.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Switch } from '#app/shared/ui/switch.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { AddressFields } from '../address/address-fields.tsx'
import { useAddressSearch } from '../address/use-address-search.ts'
import { PhoneField } from '../form/phone-field.tsx'
import { recipientEntries } from '../form/recipient-entries.ts'
import { recipientTexts } from '../form/recipient-texts.ts'
import { usePhoneNumbers } from '../form/use-phone-numbers.ts'
import { ordersMessages } from '../orders.messages.ts'
import { addressBookMessages } from './address-book.messages.ts'

interface AddressFormProps {
  /** The address that is changed; left out for a new one. */
  before?: Address | undefined
  /** Whether the address may become the default one: the first address is it anyway. */
  maybeDefault: boolean
  /** Rejects when the shop has not taken it: what was typed stays. */
  onSave: (address: NewAddress) => Promise<void>
  onCancel: () => void
}

/** The fields of an address in the address book. The first one has the focus at first. */
export function AddressForm({ before, maybeDefault, onSave, onCancel }: AddressFormProps) {
  const t = useMessages(addressBookMessages)
  const orders = useMessages(ordersMessages)
  const [isDefault, setIsDefault] = useState(false)
  const detail = useRef<HTMLInputElement>(null)
  const phoneNumbers = usePhoneNumbers()
  const schema = useMemo(
    () => v.object({ ...recipientEntries(phoneNumbers), label: NewAddress.entries.label.wrapped }),
    [phoneNumbers],
  )
  const { values, fill, form, field, formError, submitting } = useForm({
    schema,
    initial: { ...recipientTexts(before?.recipient), label: before?.label ?? '' },
    fieldOf: (name) => name.replace(/^recipient\./, ''),
    onSubmit: ({ label, ...recipient }) => onSave({ label, recipient, isDefault }),
  })
  const search = useAddressSearch({
    onChoose: fill,
    initiallyByHand: values.address1 !== '' && values.postcode === '',
    next: detail,
  })
  return (
    <>
      <form {...form} className="grid gap-5 p-5">
        <TextInput ref={focusOnce} autoComplete="off" hint={t.labelHint} {...field('label', t.label)} />
        <TextInput autoComplete="name" {...field('name', orders.name)} />
        <PhoneField {...field('phone', orders.phone)} />
        <AddressFields field={field} search={search} detail={detail} />
        {maybeDefault && <Switch label={t.defaultToo} checked={isDefault} onChange={setIsDefault} />}
        <FormError>{formError}</FormError>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={submitting}>
            {t.save}
          </Button>
          <Button onClick={onCancel}>{t.cancel}</Button>
        </div>
      </form>
      {/* Outside of the form, because Enter in the search would submit it. */}
      {search.Dialog && <search.Dialog {...search.dialog} />}
    </>
  )
}

/** The form replaces what was pressed, so it takes over the focus. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus()
