import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pictureViews } from '#app/contract/picture-views.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { adminQueries } from '../../admin.queries.ts'

interface PictureChoiceProps {
  name: string
  label: string
  /** The addresses of those that are chosen. */
  chosen: readonly string[]
  /** No more may be chosen. */
  full: boolean
  onChoose: (url: string, isChosen: boolean) => void
}

/** Chooses several of the shop's pictures. */
export function PictureChoice({ name, label, chosen, full, onChoose }: PictureChoiceProps) {
  const errorText = useErrorText()
  const { data = [], error: failure, isPending } = useQuery(adminQueries.pictures())
  /** The pictures when the form was opened. What shows the same comes first, so that it is visible without scrolling. */
  const [worn] = useState(() => chosen.map(drawingOf))
  const isNear = (url: string) => Number(worn.includes(drawingOf(url)))
  const pictures = data.toSorted((a, b) => isNear(b) - isNear(a))
  return (
    <fieldset className="grid gap-2">
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
              type="checkbox"
              name={name}
              checked={chosen.includes(picture)}
              disabled={full && !chosen.includes(picture)}
              onChange={({ target }) => onChoose(picture, target.checked)}
              aria-label={nameOf(picture)}
              className="peer sr-only"
            />
            <img
              src={shownPicture(picture)}
              alt=""
              width="64"
              height="64"
              loading="lazy"
              decoding="async"
              className="product-picture"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The English name of a picture, taken from its file name. */
const nameOf = (picture: string) => picture.replace(/^.*\/|\.\w+$/g, '').replaceAll('-', ' ')

/** The address of the drawing that a picture shows. */
const drawingOf = (picture: string) => picture.replace(viewOfDrawing, '')
const viewOfDrawing = new RegExp(`(-(${pictureViews.join('|')}))?\\.svg$`)
