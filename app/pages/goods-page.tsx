import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useParams } from 'wouter'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { initialGoods } from '#app/entities/goods/initial-goods.ts'
import { useUser } from '#app/features/account/signed-in.tsx'
import { AddToCart } from '#app/features/cart/add/add-to-cart.tsx'
import { MoreGoods } from '#app/features/goods/more/more-goods.tsx'
import { BuyBar } from '#app/features/goods/page/buy-bar.tsx'
import { GoodsDetails } from '#app/features/goods/page/goods-details.tsx'
import { GoodsDetailsSkeleton } from '#app/features/goods/page/goods-details-skeleton.tsx'
import { ShareButton } from '#app/features/goods/page/share-button.tsx'
import { GoodsChat } from '#app/features/goods-chat/goods-chat.tsx'
import { ViewerCount } from '#app/features/presence/viewer-count.tsx'
import { GoodsPurchasesSkeleton } from '#app/features/purchases/of-goods/goods-purchases-skeleton.tsx'
import { Reviews } from '#app/features/reviews/reviews.tsx'
import { isApiError } from '#app/shared/api/api-error.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { WhenVisible } from '#app/shared/ui/when-visible.tsx'
import { LazyWishButton } from './lazy-wish-button.ts'

const GoodsPurchases = lazyExtra(
  () => import('#app/features/purchases/of-goods/goods-purchases.tsx'),
  'GoodsPurchases',
  ErrorState,
)
/** Few links lead to a product that is gone. */
const GoodsNotFound = lazyExtra(
  () => import('#app/features/goods/page/goods-not-found.tsx'),
  'GoodsNotFound',
  ErrorState,
)
/** Few products are sold out. */
const RestockButton = lazyExtra(() => import('#app/features/notices/restock/restock-button.tsx'), 'RestockButton')

export function GoodsPage() {
  const user = useUser()
  const [language] = useLanguage()
  const goodsId = Number(useParams().goodsId)
  const valid = Number.isSafeInteger(goodsId) && goodsId > 0
  const queryClient = useQueryClient()
  const {
    data: goods,
    error,
    refetch,
  } = useQuery({
    ...goodsQueries.byId(goodsId),
    ...initialGoods(queryClient, goodsId),
    enabled: valid,
  })
  const [wanted, setWanted] = useState(1)

  if (!valid || isApiError(error, 'goods_not_found'))
    return (
      <Suspense fallback={<GoodsDetailsSkeleton />}>
        <GoodsNotFound />
      </Suspense>
    )
  if (!goods) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <GoodsDetailsSkeleton />

  // Others buy while this page is open, so the chosen quantity must not exceed the remaining stock.
  const quantity = Math.max(1, Math.min(wanted, goods.stock))
  // All variants of a product have the same reviews.
  const lead = goods.variantOf ?? goodsId
  return (
    <div className="grid grid-cols-1 gap-6 md:gap-12">
      <GoodsDetails
        goods={goods}
        viewers={<ViewerCount />}
        onPicture={
          <>
            {/* Each has its place before the other has come. */}
            <ShareButton goods={goods} />
            <Suspense>
              <LazyWishButton key={goodsId} goods={goods} signedIn={user !== null} />
            </Suspense>
          </>
        }
        buyBar={
          <BuyBar
            goods={goods}
            quantity={quantity}
            onQuantityChange={setWanted}
            restock={<RestockButton key={goodsId} goodsId={goodsId} signedIn={user !== null} />}
            addToCart={<AddToCart goods={goods} quantity={quantity} disabled={goods.stock === 0} />}
          />
        }
      />
      <WhenVisible key={goodsId} placeholder={<GoodsPurchasesSkeleton />}>
        <Suspense fallback={<GoodsPurchasesSkeleton />}>
          <GoodsPurchases goodsId={goodsId} goodsName={displayName(language, goods)} />
        </Suspense>
      </WhenVisible>
      <GoodsChat goodsId={goodsId} userId={user?.userId ?? null} />
      <Reviews goodsId={lead} userId={user?.userId ?? null} />
      <MoreGoods goodsId={lead} />
    </div>
  )
}
