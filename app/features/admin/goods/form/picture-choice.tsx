import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { adminQueries } from '../../admin.queries.ts'

interface PictureChoiceProps {
  name: string
  label: string
  value: string
  error: string | undefined
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
}

/** Chooses one of the shop's pictures. It uses native radio buttons, so that the arrow keys work. */
export function PictureChoice({ name, label, value, error, onChange }: PictureChoiceProps) {
  const errorText = useErrorText()
  const { data = [], error: failure, isPending } = useQuery(adminQueries.pictures())
  /** The picture when the form was opened. It comes first, so that it is visible without scrolling. */
  const [worn] = useState(value)
  const pictures = data.toSorted((a, b) => Number(b === worn) - Number(a === worn))
  return (
    <fieldset aria-describedby={error && `${name}-error`} className="grid gap-2">
      <legend className="mb-2 text-sm font-semibold">{label}</legend>
      {isPending && <Skeleton aria-busy="true" className="h-40" />}
      {failure && <p className="text-sm text-danger">{errorText(failure)}</p>}
      <div className="relative grid max-h-80 grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2 overflow-y-auto rounded-md border border-line-strong p-2">
        {pictures.map((picture) => (
          <label
            key={picture}
            className="grid aspect-square cursor-pointer place-items-center rounded-md bg-sunken has-checked:bg-accent-soft has-checked:outline-2 has-checked:-outline-offset-2 has-checked:outline-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={picture}
              checked={picture === value}
              onChange={onChange}
              aria-label={nameOf(picture)}
              className="peer sr-only"
            />
            <img src={picture} alt="" width="64" height="64" loading="lazy" decoding="async" className="size-3/5" />
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** The English name of a picture, taken from its file name. */
const nameOf = (picture: string) => picture.replace(/^.*\/|\.\w+$/g, '').replaceAll('-', ' ')
