import type { RefObject } from 'react'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { addressMessages } from './address.messages.ts'
import type { useAddressSearch } from './use-address-search.ts'

interface AddressFieldsProps {
  field: (
    name: 'postcode' | 'address1' | 'address2',
    label: string,
  ) => Pick<TextInputProps, 'name' | 'label' | 'value' | 'error' | 'onChange' | 'onBlur'>
  search: ReturnType<typeof useAddressSearch>
  detail: RefObject<HTMLInputElement | null>
}

/**
 * The fields of a Korean address. The search fills in postcode and road, and the shopper adds the flat; any other address can
 * be typed.
 */
export function AddressFields({ field, search, detail }: AddressFieldsProps) {
  const t = useMessages(addressMessages)
  const found = search.byHand ? {} : { readOnly: true, onClick: search.search }
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-2">
        <TextInput
          inputMode="numeric"
          autoComplete="postal-code"
          className="flex-1 basis-32"
          {...found}
          {...field('postcode', t.postcode)}
        />
        <Button className="mt-6.5 min-h-12 shrink-0" onClick={search.search}>
          {t.find}
        </Button>
      </div>
      <FormError>{search.failed ? t.findFailed : undefined}</FormError>
      <TextInput autoComplete="address-line1" {...found} {...field('address1', t.address1)} />
      <TextInput ref={detail} hint={t.address2Hint} autoComplete="address-line2" {...field('address2', t.address2)} />
    </>
  )
}
