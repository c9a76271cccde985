import { useFormatted } from '#app/shared/forms/use-formatted.ts'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'

interface DigitsFieldProps extends TextInputProps {
  value: string
  /** Writes digits in groups. */
  group: (typed: string) => string
}

/** A field for a number that is written in groups while it is typed or pasted. */
export function DigitsField({ value, group, onChange, ...field }: DigitsFieldProps) {
  const formatted = useFormatted({ value, format: group, onChange })
  return <TextInput {...field} {...formatted} inputMode="numeric" />
}
