import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface SwitchProps {
  label: string
  /** Explains the setting in a sentence. */
  hint?: string
  /** Shown behind the label. */
  extra?: ReactNode
  checked: boolean
  /** The value is not known yet. */
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/**
 * A setting that takes effect at once: a checkbox with the role of a switch, see
 * https://www.w3.org/WAI/ARIA/apg/patterns/switch/.
 */
export const Switch = ({ label, hint, extra, checked, disabled = false, onChange }: SwitchProps) => (
  <label className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-4">
    <span className="min-w-0 flex-1 basis-40">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{label}</span>
        {extra}
      </span>
      {hint && <span className="block text-sm text-ink-soft">{hint}</span>}
    </span>
    <input
      type="checkbox"
      // The native checkbox exposes its checked state itself.
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
      role="switch"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
      className="peer sr-only"
    />
    <span
      aria-hidden="true"
      className={classNames(
        'flex h-7 w-12 shrink-0 items-center rounded-lg border border-line-strong bg-sunken px-0.5 transition-colors peer-checked:border-accent peer-checked:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-checked:[&>span]:[translate:1.25rem] peer-checked:[&>span]:bg-on-accent',
        disabled && 'faded',
      )}
    >
      <span className="size-5.5 rounded-lg bg-line-strong transition-transform forced-colors:bg-[CanvasText]! forced-colors:forced-color-adjust-none" />
    </span>
  </label>
)
