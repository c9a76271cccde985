import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'

export interface TextInputProps
  extends Omit<ComponentProps<'input'>, 'id' | 'children' | 'className'>,
    Omit<FieldProps, 'children'> {}

/** The look of a one-line input. */
export const inputClass = (error: string | undefined, readOnly = false): string =>
  classNames(
    'min-h-12 w-full rounded-md border px-3 text-base placeholder:text-ink-soft',
    readOnly ? 'bg-sunken' : 'bg-surface',
    error ? 'border-danger' : 'border-line-strong',
  )

/** A one-line input inside a `Field`. */
export const TextInput = ({ label, error, hint, className, ...input }: TextInputProps) => (
  <Field label={label} error={error} hint={hint} className={className}>
    {(control) => <input {...input} {...control} className={inputClass(error, input.readOnly)} />}
  </Field>
)
