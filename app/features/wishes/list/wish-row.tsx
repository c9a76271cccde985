import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Goods } from '#app/contract/goods.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { WishButton } from '../button/wish-button.tsx'
import { wishesMessages } from '../wishes.messages.ts'

interface WishRowProps {
  goods: Goods
  /** Whether it is still on the wishlist. */
  wished: boolean
  signedIn: boolean
  /** The button that adds the product to the cart. */
  addToCart: ReactNode
}

/** A product on the wishlist. One that was removed stays until the shopper leaves, so that the heart takes it back. */
export function WishRow({ goods, wished, signedIn, addToCart }: WishRowProps) {
  const t = useMessages(wishesMessages)
  const [language] = useLanguage()
  const soldOut = goods.stock === 0
  return (
    <div className="flex flex-wrap items-center gap-4 py-5">
      <Picture src={goods.thumbnailUrl} faded={soldOut || !wished} />
      <div className="grid min-w-0 flex-1 basis-44 content-start gap-1">
        <Link
          href={pathTo('goods', { goodsId: goods.goodsId })}
          className="inline-flex min-h-11 items-center justify-self-start font-semibold hover:underline"
        >
          {displayName(language, goods)}
        </Link>
        <p className="flex flex-wrap items-center gap-2">
          <Price krw={goods.price} className="text-lg font-bold" />
          {soldOut && <Badge tone="neutral">{t.soldOut}</Badge>}
        </p>
        <p role="status" className="text-sm text-ink-soft">
          {!wished && t.removed}
        </p>
      </div>
      <div className="flex grow items-center justify-end gap-3">
        {addToCart}
        <WishButton goods={goods} signedIn={signedIn} quiet />
      </div>
    </div>
  )
}
