import { useFormatted } from '#app/shared/forms/use-formatted.ts'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { usePhoneNumbers } from './use-phone-numbers.ts'

interface PhoneFieldProps extends TextInputProps {
  value: string
}

/** A phone number field that adds hyphens while the shopper types or pastes. */
export function PhoneField({ value, onChange, ...field }: PhoneFieldProps) {
  const { formatPhone = asTyped } = usePhoneNumbers() ?? {}
  const formatted = useFormatted({ value, format: formatPhone, onChange })
  return <TextInput {...field} {...formatted} type="tel" inputMode="tel" autoComplete="tel" />
}

const asTyped = (typed: string): string => typed
