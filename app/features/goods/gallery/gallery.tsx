import { Suspense, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Goods, GoodsPicture } from '#app/contract/goods.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { galleryMessages } from './gallery.messages.ts'
import { useSlides } from './use-slides.ts'

const Zoom = lazyExtra(() => import('./zoom.tsx'), 'Zoom')

interface GalleryProps {
  goods: Goods
  pictures: readonly GoodsPicture[]
}

/**
 * The pictures of a product in a square that the page draws, and below it a small one of each to choose by. These are native radio
 * buttons, so that the arrow keys work: https://www.w3.org/WAI/ARIA/apg/patterns/carousel/ with a group of slide pickers.
 */
export function Gallery({ goods, pictures }: GalleryProps) {
  const t = useMessages(galleryMessages)
  const [language] = useLanguage()
  const name = useId()
  const [zoomed, setZoomed] = useState(false)
  const { at, show, row, slide } = useSlides(pictures.length)
  const altOf = ({ alt, altEn }: GoodsPicture) => (language === 'ko' ? alt : altEn)

  function close(index: number) {
    flushSync(() => setZoomed(false))
    show(index)
    // The browser has returned the focus to the picture that was pressed; this is the one that was seen last.
    row.ref.current?.querySelectorAll('button')[index]?.focus({ preventScroll: true })
  }

  return (
    <section aria-roledescription="carousel" aria-label={t.pictures} className="contents">
      <div {...row} className="absolute flex h-full w-full overflow-x-auto [scrollbar-width:none]">
        {pictures.map((picture, index) => (
          <button
            {...slide}
            key={picture.url}
            type="button"
            aria-label={t.enlarge(altOf(picture))}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setZoomed(true)}
            className="grid w-full shrink-0 place-items-center rounded-lg -outline-offset-2"
          >
            <img
              src={shownPicture(picture.url)}
              alt={altOf(picture)}
              loading={index > 0 ? 'lazy' : 'eager'}
              className="product-picture"
            />
          </button>
        ))}
      </div>
      {pictures.length > 1 && (
        <div className="absolute inset-x-0 top-full -m-1 flex gap-2 overflow-x-auto px-1 py-3">
          {pictures.map((picture, index) => (
            <input
              key={picture.url}
              type="radio"
              name={name}
              checked={index === at}
              onChange={() => show(index)}
              aria-label={`${t.nth(index + 1, pictures.length)}: ${altOf(picture)}`}
              style={{ background: `var(--color-sunken) url(${shownPicture(picture.url)}) center / contain no-repeat` }}
              className={`size-16 shrink-0 cursor-pointer appearance-none rounded-md ${index === at ? 'border-2 border-accent' : ''}`}
            />
          ))}
        </div>
      )}
      <Suspense>{zoomed && <Zoom goods={goods} pictures={pictures} first={at} onClose={close} />}</Suspense>
    </section>
  )
}
