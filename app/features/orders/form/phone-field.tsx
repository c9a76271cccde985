import type { ChangeEvent } from 'react'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { caretAfterDigits, formatPhone } from './format-phone.ts'

/** A phone number that gets its hyphens while it is typed or pasted; the caret stays where it is among the digits. */
export function PhoneField({ onChange, ...field }: TextInputProps) {
  function change(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target
    const formatted = formatPhone(input.value)
    if (formatted !== input.value) {
      const before = input.value.slice(0, input.selectionStart ?? input.value.length)
      const caret = caretAfterDigits(formatted, before.normalize('NFKC').replace(/\D/g, '').length)
      // Here and not by the next render, which would put the caret at the end.
      input.value = formatted
      input.setSelectionRange(caret, caret)
    }
    onChange?.(event)
  }
  return <TextInput {...field} type="tel" inputMode="tel" autoComplete="tel" onChange={change} />
}
