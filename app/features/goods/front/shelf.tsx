import { useId } from 'react'
import { Link } from 'wouter'
import type { Goods } from '#app/contract/goods.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { pathTo } from '#app/shared/paths.ts'
import { Price } from '#app/shared/ui/price.tsx'

interface ShelfProps {
  title: string
  /** The list that has more of them. */
  href?: string | undefined
  goods: readonly Goods[]
}

/** A few products of the front, under a title. It is as high as its row. Renders nothing when there are none. */
export function Shelf({ title, href, goods }: ShelfProps) {
  const id = useId()
  const [language] = useLanguage()
  if (goods.length === 0) return null
  return (
    <section
      aria-labelledby={id}
      className="flex w-72 max-w-96 shrink-0 wide:max-w-136 grow snap-start flex-col gap-2 overflow-hidden rounded-lg border border-line bg-surface p-3"
    >
      <h2 id={id} className="truncate px-1 text-sm font-bold">
        {href === undefined ? (
          title
        ) : (
          <Link href={href} className="hover:underline">
            {title}
          </Link>
        )}
      </h2>
      <ul className="grid min-h-0 grow grid-cols-3 gap-2">
        {goods.map((one) => (
          <li key={one.goodsId} className="min-h-0">
            <Link
              href={pathTo('goods', { goodsId: one.goodsId })}
              className="group flex h-full flex-col rounded-md px-1 text-xs -outline-offset-2"
            >
              <span className="relative mb-1 grid min-h-0 grow place-items-center overflow-hidden rounded-md bg-sunken">
                <img
                  src={shownPicture(one.thumbnailUrl)}
                  alt=""
                  width="96"
                  height="96"
                  decoding="async"
                  className="product-picture absolute object-cover"
                />
              </span>
              <span className="truncate group-hover:underline">{displayName(language, one)}</span>
              <Price krw={one.price} className="font-bold" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
