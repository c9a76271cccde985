import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'

export interface TextAreaProps
  extends Omit<ComponentProps<'textarea'>, 'id' | 'children' | 'className'>,
    Omit<FieldProps, 'children'> {}

/** A text area inside a `Field`. It grows with its text in browsers that support it. */
export const TextArea = ({ label, error, hint, className, rows = 2, ...area }: TextAreaProps) => (
  <Field label={label} error={error} hint={hint} className={className}>
    {(control) => (
      <textarea
        {...area}
        {...control}
        rows={rows}
        className={classNames(
          'font-sans field-sizing-content min-h-18 w-full resize-y rounded-md border bg-surface px-3 py-2.5 text-base placeholder:text-ink-soft',
          error ? 'border-danger' : 'border-line-strong',
        )}
      />
    )}
  </Field>
)
