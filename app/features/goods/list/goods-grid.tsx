import { useInfiniteQuery } from '@tanstack/react-query'
import { memo, type ReactNode, Suspense, useEffect } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { goodsPageSize } from '#app/contract/page-head.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { goodsByPage } from '#app/entities/goods/goods-by-page.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { goodsMessages } from '../goods.messages.ts'
import { GoodsCard } from './goods-card.tsx'
import { GoodsGridSkeleton, goodsGridClass } from './goods-grid-skeleton.tsx'
import { useGoodsFilter } from './use-goods-filter.ts'

/** Few lists are empty. */
const NothingFound = lazyExtra(() => import('./nothing-found.tsx'), 'NothingFound', ErrorState)

/** The number of cards on the first screen of a desktop. */
const ABOVE_THE_FOLD = 8

interface GridProps {
  /** The button at the corner of a card that puts the product on the wishlist. It may load later. */
  heart: (goods: Goods) => ReactNode
}

interface CardsProps extends GridProps {
  goods: readonly Goods[]
  eager: boolean
}

interface ListedCardProps extends GridProps {
  goods: Goods
  eager: boolean
}

/** One page of the list. It renders again only when one of its products has changed: there may be hundreds of pages. */
const Cards = memo(function Cards({ goods, eager, heart }: CardsProps) {
  return goods.map((one, index) => (
    <ListedCard key={one.goodsId} goods={one} eager={eager && index < ABOVE_THE_FOLD} heart={heart} />
  ))
})

/** A card with its heart. It renders again only when its own product has changed. */
const ListedCard = memo(function ListedCard({ goods, eager, heart }: ListedCardProps) {
  return (
    <li className="relative">
      <GoodsCard goods={goods} eager={eager} />
      {/* Beside the card: there is no button in a link. */}
      <div className="absolute end-2 top-2">
        <Suspense>{heart(goods)}</Suspense>
      </div>
    </li>
  )
})

/** The product list with the filter and the number of pages from the URL. */
export function GoodsGrid({ heart }: GridProps) {
  const t = useMessages(goodsMessages)
  const [{ pages, ...filter }, changeFilter] = useGoodsFilter()
  const list = useInfiniteQuery(goodsQueries.list(filter))
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = list

  // Where few products pass the filter, pages may be short or empty.
  const goodsPages = data ? goodsByPage(data) : []
  const loaded = goodsPages.flat().length
  const wantsMore = data !== undefined && !isPlaceholderData && loaded <= (pages - 1) * goodsPageSize && hasNextPage
  useEffect(() => {
    // After an error people decide, with the button below.
    if (wantsMore && !isFetching && !error) void fetchNextPage({ cancelRefetch: false })
  }, [wantsMore, isFetching, error, fetchNextPage])

  if (!data) return error ? <ErrorState error={error} onRetry={() => void list.refetch()} /> : <GoodsGridSkeleton />

  if (loaded === 0) {
    if (wantsMore && !error) return <GoodsGridSkeleton />
    return (
      <Suspense fallback={<GoodsGridSkeleton />}>
        <NothingFound />
      </Suspense>
    )
  }
  return (
    <>
      <ul aria-busy={isPlaceholderData} className={classNames(goodsGridClass, isPlaceholderData && 'opacity-60')}>
        {goodsPages.map((goods, page) => (
          <Cards key={page} goods={goods} eager={page === 0} heart={heart} />
        ))}
      </ul>
      <div className={hasNextPage ? 'mt-10' : undefined}>
        <MoreButton
          list={list}
          size="large"
          onMore={() =>
            changeFilter({ pages: Math.max(pages, Math.floor(loaded / goodsPageSize) + 1) }, { replace: true })
          }
        >
          {t.more}
        </MoreButton>
      </div>
    </>
  )
}
