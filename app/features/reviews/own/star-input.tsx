import { type ChangeEvent, useId } from 'react'
import { starsMessages } from '#app/entities/reviews/stars.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'

interface StarInputProps {
  name: string
  label: string
  /** `1` to `5`, or empty. */
  value: string
  error: string | undefined
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
}

const choices = [1, 2, 3, 4, 5]

/** Five stars to choose from. Native radio buttons bring the arrow keys. */
export function StarInput({ name, label, value, error, onChange }: StarInputProps) {
  const t = useMessages(starsMessages)
  const id = useId()
  const chosen = Number(value)
  return (
    <fieldset
      role="radiogroup"
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? id : undefined}
      className="grid gap-1.5"
    >
      <legend className="text-sm font-semibold">{label}</legend>
      <div className="flex flex-wrap items-center">
        {choices.map((choice) => (
          <label
            key={choice}
            className="grid size-11 cursor-pointer place-items-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === chosen}
              aria-label={t.stars(choice)}
              onChange={onChange}
              className="sr-only"
            />
            <span
              aria-hidden="true"
              className={classNames('text-2xl', choice <= chosen ? 'text-accent' : 'text-line-strong')}
            >
              {choice <= chosen ? '★' : '☆'}
            </span>
          </label>
        ))}
        <span aria-hidden="true" className="ps-2 text-sm text-ink-soft">
          {chosen > 0 && t.stars(chosen)}
        </span>
      </div>
      {error && (
        <p id={id} className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
