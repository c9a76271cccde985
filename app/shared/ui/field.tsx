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
  /** An error as a sentence; it takes the place of the hint. Screen readers read either with the control. */
  error?: string | undefined
  hint?: string | undefined
  className?: string | undefined
  /** Renders the control with these props. */
  children: (control: FieldControlProps) => ReactNode
}

/** A labelled control, connected with its error or hint by `aria-describedby`. */
export function Field({ label, error, hint, className, children }: FieldProps) {
  const id = useId()
  const note = error || hint
  return (
    // At the top: beside a field with an error this one is as high, and its rows would stretch.
    <div className={classNames('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': note ? `${id}-note` : undefined })}
      {note && (
        <p id={`${id}-note`} className={classNames('text-sm', error ? 'text-danger' : 'text-ink-soft')}>
          {note}
        </p>
      )}
    </div>
  )
}
