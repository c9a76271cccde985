import type { ChangeEvent } from 'react'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { usePhoneNumbers } from './use-phone-numbers.ts'

interface PhoneFieldProps extends TextInputProps {
  value: string
}

/** A phone number field that adds hyphens while the shopper types or pastes, and keeps the caret at its digit. */
export function PhoneField({ value, onChange, ...field }: PhoneFieldProps) {
  const phoneNumbers = usePhoneNumbers()

  function change(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target
    const formatted = phoneNumbers?.formatPhone(input.value) ?? input.value
    if (phoneNumbers && formatted !== input.value) {
      const before = input.value.slice(0, input.selectionStart ?? input.value.length)
      const caret = phoneNumbers.caretAfterDigits(formatted, before.normalize('NFKC').replace(/\D/g, '').length)
      // Format here and not in the next render, because the render would move the caret to the end.
      input.value = formatted
      input.setSelectionRange(caret, caret)
    }
    onChange?.(event)
  }

  return (
    <TextInput
      {...field}
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      // Format digits that were typed before the code was loaded.
      value={phoneNumbers?.formatPhone(value) ?? value}
      onChange={change}
    />
  )
}
