import { type ReactNode, Suspense } from 'react'
import type { Goods, GoodsInFull } from '#app/contract/goods.ts'
import { FREE_SHIPPING_FROM, SHIPPING_FEE } from '#app/contract/payment.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { categoryName } from '#app/entities/goods/category-name.ts'
import { ratingText } from '#app/entities/goods/rating-text.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { StockBadge } from '../stock-badge.tsx'
import { goodsPageMessages } from './goods-page.messages.ts'
import { ProductData } from './product-data.tsx'

/** The picture that lists show, too. It is the whole gallery until that has come. */
function Thumbnail({ goods }: { goods: Goods }) {
  const [language] = useLanguage()
  return (
    <img
      src={shownPicture(goods.thumbnailUrl)}
      alt={displayName(language, goods)}
      width="256"
      height="256"
      className="product-picture"
    />
  )
}

const Gallery = lazyExtra(() => import('../gallery/gallery.tsx'), 'Gallery', Thumbnail)

/** Few products have options. */
const VariantChooser = lazyExtra(() => import('../variants/variant-chooser.tsx'), 'VariantChooser')

interface GoodsDetailsProps {
  goods: GoodsInFull
  /** The number of other people who look at the product. */
  viewers: ReactNode
  /** The buttons that put the product on the wishlist and share it. */
  onPicture: ReactNode
  /** Quantity, total and buttons to buy. */
  buyBar: ReactNode
}

export function GoodsDetails({ goods, viewers, onPicture, buyBar }: GoodsDetailsProps) {
  const t = useMessages(goodsPageMessages)
  const [language] = useLanguage()
  const description = language === 'ko' ? goods.description : goods.descriptionEn
  return (
    <article className="grid items-start gap-6 md:grid-cols-2 md:gap-12">
      <ProductData goods={goods} />
      <div
        // The space below is for the gallery's small pictures.
        className="relative mb-16 grid aspect-square place-items-center rounded-lg bg-sunken"
      >
        {goods.pictures ? (
          <Suspense fallback={<Thumbnail goods={goods} />}>
            <Gallery key={goods.goodsId} goods={goods} pictures={goods.pictures} />
          </Suspense>
        ) : (
          <Thumbnail goods={goods} />
        )}
        <div className="absolute end-3 top-3 grid gap-2">{onPicture}</div>
        {/* Placed over the picture, so that the layout does not shift when it appears or disappears. */}
        <p aria-live="polite" className="absolute inset-x-3 bottom-3 flex text-sm font-semibold text-accent-strong">
          <span className="rounded-md bg-surface px-3 py-1.5 empty:hidden">{viewers}</span>
        </p>
      </div>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-2">
          <Badge>{categoryName(language, goods.category)}</Badge>
          <StockBadge stock={goods.stock} />
        </div>
        <div>
          <div className="[&>h1]:mb-2">
            <PageTitle description={description} path={pathTo('goods', { goodsId: goods.variantOf ?? goods.goodsId })}>
              {displayName(language, goods)}
            </PageTitle>
          </div>
          <Price krw={goods.price} className="text-2xl font-bold" />
        </div>
        <p>{description}</p>
        <p className="text-sm text-ink-soft">
          {[
            ...ratingText(goods),
            goods.stock > 0 ? t.inStock(formatNumber(goods.stock)) : t.soldOutNow,
            ...(goods.sold > 0 ? [t.sold(formatNumber(goods.sold))] : []),
          ].join(' · ')}
        </p>
        <p className="text-sm text-ink-soft">
          {t.delivery(formatKrw(language, SHIPPING_FEE), formatKrw(language, FREE_SHIPPING_FROM))}
        </p>
        {(goods.variants ?? goods.family) && (
          // The buttons below stay where they are when the choice has come.
          <div className="min-h-24">
            <Suspense>{goods.variants && <VariantChooser goods={goods} variants={goods.variants} />}</Suspense>
          </div>
        )}
        {buyBar}
      </div>
    </article>
  )
}
