import { type ComponentProps, useId } from 'react'
import { classNames } from './class-names.ts'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: string
  /** What is wrong, as a sentence; read out with the field. */
  error?: string | undefined
  hint?: string | undefined
}

/** A labelled text input whose error and hint are tied to it by `aria-describedby`. */
export function TextField({ label, error, hint, className, ...input }: TextFieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={classNames(
          'min-h-12 w-full rounded-md border px-3 text-base placeholder:text-ink-soft',
          input.readOnly ? 'bg-sunken' : 'bg-surface',
          error ? 'border-danger' : 'border-line-strong',
        )}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
