import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

/** Props that connect a control with its label, error and hint. */
interface FieldControlProps {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

export interface FieldProps {
  label: string
  /** An error as a sentence; screen readers read it with the control. */
  error?: string | undefined
  hint?: string | undefined
  className?: string | undefined
  /** Renders the control with these props. */
  children: (control: FieldControlProps) => ReactNode
}

/** A labelled control, connected with its error and hint by `aria-describedby`. */
export function Field({ label, error, hint, className, children }: FieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
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
