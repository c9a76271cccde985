import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

interface RadioGroupProps<T extends string> {
  label: string
  value: T
  /**
   * Options in two columns, or three or four if there is room. A `wide` option takes a full row on narrow screens; an `extra` is shown
   * behind the label.
   */
  options: readonly { value: T; label: string; extra?: ReactNode; lang?: string; wide?: boolean }[]
  onChange: (value: T) => void
}

/** A choice of a few options. Native radio buttons bring the arrow keys. */
export function RadioGroup<T extends string>({ label, value, options, onChange }: RadioGroupProps<T>) {
  const name = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      <div
        className={classNames(
          'grid grid-cols-2 gap-2',
          options.length === 3 && 'sm:grid-cols-3',
          options.length === 4 && 'lg:grid-cols-4',
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            lang={option.lang}
            className={classNames(
              'flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-line-strong bg-surface px-4 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              option.wide && 'max-sm:col-span-2',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-4 accent-accent outline-none"
            />
            <span className="text-sm font-semibold">{option.label}</span>
            {option.extra}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
