import { useId } from 'react'
import { classNames } from './class-names.ts'

interface RadioGroupProps<T extends string> {
  label: string
  value: T
  /** They stand in two columns, three of them side by side where there is room; a `wide` one has a line of its own where there is not. */
  options: readonly { value: T; label: string; lang?: string; wide?: boolean }[]
  onChange: (value: T) => void
}

/** One of a few: native radio buttons, so that arrow keys choose. */
export function RadioGroup<T extends string>({ label, value, options, onChange }: RadioGroupProps<T>) {
  const name = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      <div className={classNames('grid grid-cols-2 gap-2', options.length === 3 && 'sm:grid-cols-3')}>
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
          </label>
        ))}
      </div>
    </fieldset>
  )
}
