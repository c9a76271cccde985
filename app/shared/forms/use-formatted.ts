import { type ChangeEvent, type ChangeEventHandler, useState } from 'react'

interface Formatted {
  value: string
  format: (typed: string) => string
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined
}

/** Props of an input whose number is formatted while it is typed or pasted. The caret stays at its digit. */
export function useFormatted({ value, format, onChange }: Formatted) {
  /** Input methods compose on with the text that they have put into the input, so it is formatted when they are done. */
  const [composing, setComposing] = useState(false)
  return {
    // Formats what was composed, or typed before `format` was known.
    value: composing ? value : format(value),
    onChange(event: ChangeEvent<HTMLInputElement>) {
      const input = event.target
      const formatted = composing ? input.value : format(input.value)
      if (formatted !== input.value) {
        const before = input.value.slice(0, input.selectionStart ?? input.value.length)
        const digits = digitsOf(before).length
        let caret = caretAfterDigits(formatted, digits)
        if (before === input.value) caret = formatted.length
        // The Delete key has removed what stands between digits, which is there again: go on to the next one.
        else if (formatted === value && isDelete(event.nativeEvent)) caret = caretAfterDigits(formatted, digits + 1) - 1
        // Here and not in the next render, which would move the caret to the end.
        input.value = formatted
        input.setSelectionRange(caret, caret)
      }
      onChange?.(event)
    },
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: () => setComposing(false),
  }
}

const isDelete = (event: Event) => event instanceof InputEvent && event.inputType === 'deleteContentForward'

/** The digits of a text, in half width. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')

/** Returns the caret position in `formatted` that keeps the same number of digits before it. */
export function caretAfterDigits(formatted: string, digits: number): number {
  const [before = formatted] = new RegExp(`^(?:\\D*\\d){${digits}}`).exec(formatted) ?? []
  return before.length
}
