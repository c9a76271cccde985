import { memo } from 'react'
import { Link } from 'wouter'
import type { Goods } from '#app/contract/goods.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { categoryName } from '#app/entities/goods/category-name.ts'
import { ratingText } from '#app/entities/goods/rating-text.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { goodsMessages } from '../goods.messages.ts'
import { StockBadge } from '../stock-badge.tsx'

interface GoodsCardProps {
  goods: Goods
  /** Loads the picture at once, for cards above the fold; other pictures load lazily. */
  eager: boolean
}

export const GoodsCard = memo(function GoodsCard({ goods, eager }: GoodsCardProps) {
  const [language] = useLanguage()
  const t = useMessages(goodsMessages)
  const { family } = goods
  // A card says how few are left of a product, not of one of its variants.
  const stock = family ? family.inStock && Infinity : goods.stock
  const price = formatKrw(language, family?.lowestPrice ?? goods.price)
  return (
    <Link href={pathTo('goods', { goodsId: goods.goodsId })} className="group grid content-start gap-2 rounded-lg">
      <span className="relative grid aspect-square place-items-center overflow-hidden rounded-lg bg-sunken">
        <img
          src={shownPicture(goods.thumbnailUrl)}
          alt=""
          width="96"
          height="96"
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          className={classNames(
            'product-picture transition-transform group-hover:[scale:1.05]',
            stock === 0 && 'faded',
          )}
        />
        <span className="absolute start-2 top-2">
          <StockBadge stock={stock} />
        </span>
      </span>
      <span className="grid gap-0.5 px-1">
        <span className="text-xs text-ink-soft">{categoryName(language, goods.category)}</span>
        <span className="line-clamp-2 font-semibold group-hover:underline">{displayName(language, goods)}</span>
        <span className="price text-lg font-bold">
          {family && family.highestPrice > family.lowestPrice ? t.from(price) : price}
        </span>
        {/* Takes its place before the first sale or review, too, which would move the rows below. */}
        <span className="min-h-4 text-xs text-ink-soft">
          {[
            ...(family ? [t.options(family.size)] : []),
            ...ratingText(goods),
            ...(goods.sold > 0 ? [t.sold(formatNumber(goods.sold))] : []),
          ].join(' · ')}
        </span>
      </span>
    </Link>
  )
})
