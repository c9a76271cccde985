import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Goods, GoodsPicture } from '#app/contract/goods.ts'
import { MAX_PICTURES } from '#app/contract/limits.ts'
import { describePicture } from '#app/contract/picture-views.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { LiveRegion } from '#app/shared/ui/live-region.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { adminGoodsMessages } from '../admin-goods.messages.ts'
import type { GoodsField } from './goods-fields.ts'
import { PictureChoice } from './picture-choice.tsx'

interface PicturesFieldProps {
  pictures: readonly GoodsPicture[]
  /** What the texts that are suggested for a picture name. */
  goods: Pick<Goods, 'name' | 'nameEn' | 'category'>
  field: (
    name: GoodsField,
    label: string,
  ) => Pick<TextInputProps, 'name' | 'label' | 'error' | 'value' | 'onChange' | 'onBlur'>
  onChange: (pictures: readonly GoodsPicture[]) => void
}

/** The pictures of a product in their order, with the texts for people who don't see them, and the choice of the shop's pictures. */
export function PicturesField({ pictures, goods, field, onChange }: PicturesFieldProps) {
  const t = useMessages(adminGoodsMessages)
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState('')
  const { name, error } = field('pictures', t.pictures)

  function choose(url: string, isChosen: boolean) {
    const others = pictures.filter((picture) => picture.url !== url)
    onChange(isChosen ? [...others, describePicture(url, goods)] : others)
  }

  function move(from: number, to: number) {
    const rest = pictures.toSpliced(from, 1)
    flushSync(() => {
      onChange(rest.toSpliced(to, 0, ...pictures.slice(from, from + 1)))
      setMoved(t.nth(to + 1, pictures.length))
    })
    focusIn(to, to < from ? 0 : 1)
  }

  function takeOut(index: number) {
    flushSync(() => onChange(pictures.toSpliced(index, 1)))
    focusIn(Math.min(index, pictures.length - 2), 2)
  }

  /** Goes on with a button of a picture: moving its row in the page takes the focus from it. Without pictures they are chosen. */
  function focusIn(index: number, button: number) {
    const buttons = [...(list.current?.children[index]?.querySelectorAll('button') ?? [])]
    const enabled = buttons.filter(({ disabled }) => !disabled)
    const next = enabled.find((one) => one === buttons[button]) ?? enabled[0]
    const other = next ?? list.current?.parentElement?.querySelector('input')
    other?.focus()
  }

  return (
    <fieldset aria-describedby={`${name}-note`} className="grid gap-3">
      <legend className="text-sm font-semibold">{t.pictures}</legend>
      <p id={`${name}-note`} className={error ? 'text-sm text-danger' : 'text-sm text-ink-soft'}>
        {error ?? t.picturesHint}
      </p>
      <ol ref={list} className="grid gap-3">
        {pictures.map(({ url }, index) => {
          const nth = t.nth(index + 1, pictures.length)
          return (
            <li key={url} aria-label={nth} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
              <div className="flex flex-wrap items-center gap-2">
                <Picture src={url} size="small" />
                <Button
                  aria-label={t.doTo(t.earlier, nth)}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  {t.earlier}
                </Button>
                <Button
                  aria-label={t.doTo(t.later, nth)}
                  disabled={index === pictures.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  {t.later}
                </Button>
                <Button look="quiet" aria-label={t.doTo(t.takeOut, nth)} onClick={() => takeOut(index)}>
                  {t.takeOut}
                </Button>
              </div>
              <TextInput lang="ko" autoComplete="off" {...field(`pictures.${index}.alt`, t.alt)} />
              <TextInput lang="en" autoComplete="off" {...field(`pictures.${index}.altEn`, t.altEn)} />
            </li>
          )
        })}
      </ol>
      <LiveRegion>{moved}</LiveRegion>
      <PictureChoice
        name={name ?? 'pictures'}
        label={t.choosePictures}
        chosen={pictures.map(({ url }) => url)}
        full={pictures.length === MAX_PICTURES}
        onChoose={choose}
      />
    </fieldset>
  )
}
