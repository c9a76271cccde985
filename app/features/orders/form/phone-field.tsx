import type { ChangeEvent } from 'react'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { usePhoneNumbers } from './use-phone-numbers.ts'

interface PhoneFieldProps extends TextInputProps {
  value: string
}

/** A phone number that gets its hyphens while it is typed or pasted; the caret stays where it is among the digits. */
export function PhoneField({ value, onChange, ...field }: PhoneFieldProps) {
  const phoneNumbers = usePhoneNumbers()

  function change(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target
    const formatted = phoneNumbers?.formatPhone(input.value) ?? input.value
    if (phoneNumbers && formatted !== input.value) {
      const before = input.value.slice(0, input.selectionStart ?? input.value.length)
      const caret = phoneNumbers.caretAfterDigits(formatted, before.normalize('NFKC').replace(/\D/g, '').length)
      // Here and not by the next render, which would put the caret at the end.
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
      // What was typed before the code was there gets its hyphens too.
      value={phoneNumbers?.formatPhone(value) ?? value}
      onChange={change}
    />
  )
}
