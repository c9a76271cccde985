import { type KeyboardEvent, useEffectEvent, useId, useLayoutEffect } from 'react'
import type { Goods, GoodsPicture } from '#app/contract/goods.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { IconButton } from '#app/shared/ui/icon-button.tsx'
import { useModal } from '#app/shared/ui/use-modal.ts'
import { galleryMessages } from './gallery.messages.ts'
import { useSlides } from './use-slides.ts'
import { zoomMessages } from './zoom.messages.ts'

interface ZoomProps {
  goods: Goods
  pictures: readonly GoodsPicture[]
  /** Which picture is shown first. */
  first: number
  /** Called with the picture that was shown last. */
  onClose: (index: number) => void
}

/** The pictures of a product as large as the window, which may be pinched larger. Arrow keys and swipes go from one to the next. */
export function Zoom({ goods, pictures, first, onClose }: ZoomProps) {
  const t = useMessages(zoomMessages)
  const gallery = useMessages(galleryMessages)
  const [language] = useLanguage()
  const id = useId()
  const { at, show, row, slide } = useSlides(pictures.length, first)
  const close = () => onClose(at)
  const modal = useModal(true, close)

  // After `useModal` has opened the dialog: a closed one has no width.
  const begin = useEffectEvent(() => show(first))
  useLayoutEffect(() => begin(), [])

  const go = (index: number) => show((index + pictures.length) % pictures.length)
  function onKeyDown(event: KeyboardEvent) {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(to)
  }

  const current = pictures[at]
  return (
    <dialog
      {...modal}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      className="m-0 h-dvh max-h-none w-full max-w-none border border-transparent bg-canvas p-0 text-ink"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-between gap-4 py-2 ps-5 pe-2">
          <h2 id={id} className="text-lg font-bold">
            {displayName(language, goods)}
          </h2>
          <IconButton icon="close" label={t.close} onClick={close} />
        </div>
        <div
          {...row}
          role="group"
          aria-label={gallery.pictures}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
          tabIndex={0}
          className="flex min-h-0 grow overflow-x-auto [scrollbar-width:none]"
        >
          {pictures.map(({ url }) => (
            <div {...slide} key={url} className="w-full shrink-0 p-5">
              {/* The text below says what it shows. */}
              <img src={shownPicture(url)} alt="" className="h-full w-full object-contain" />
            </div>
          ))}
        </div>
        <div className="flex flex-wrap items-center justify-center gap-4 p-5">
          <p role="status" className="w-full text-center">
            {`${gallery.nth(at + 1, pictures.length)}: ${(language === 'ko' ? current?.alt : current?.altEn) ?? ''}`}
          </p>
          {pictures.length > 1 && (
            <>
              <Button onClick={() => go(at - 1)}>{t.previous}</Button>
              <Button onClick={() => go(at + 1)}>{t.next}</Button>
            </>
          )}
        </div>
      </div>
    </dialog>
  )
}
