import type { ChangeEvent } from 'react'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { digitsOf } from './group-digits.ts'

interface DigitsFieldProps extends TextInputProps {
  /** Writes digits in groups. */
  group: (typed: string) => string
}

/** A field for a number that is written in groups while it is typed or pasted. The caret stays at its digit. */
export function DigitsField({ group, onChange, ...field }: DigitsFieldProps) {
  function change(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target
    const grouped = group(input.value)
    if (grouped !== input.value) {
      const digits = digitsOf(input.value.slice(0, input.selectionStart ?? input.value.length)).length
      // Here and not in the next render, which would move the caret to the end.
      input.value = grouped
      const caret = caretAfter(grouped, digits)
      input.setSelectionRange(caret, caret)
    }
    onChange?.(event)
  }
  return <TextInput {...field} inputMode="numeric" onChange={change} />
}

/** Where the caret stands after a number of digits. */
function caretAfter(grouped: string, digits: number): number {
  const [before = ''] = new RegExp(`^(?:\\D*\\d){${digits}}`).exec(grouped) ?? []
  return before.length
}
