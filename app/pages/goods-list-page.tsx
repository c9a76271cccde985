import { Suspense, useCallback } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { aboutCategory, pageCategory } from '#app/contract/page-head.ts'
import { categoryName } from '#app/entities/goods/category-name.ts'
import { useUser } from '#app/features/account/signed-in.tsx'
import { goodsMessages } from '#app/features/goods/goods.messages.ts'
import { CategoryTabs } from '#app/features/goods/list/category-tabs.tsx'
import { GoodsGrid } from '#app/features/goods/list/goods-grid.tsx'
import { GoodsSortSelect } from '#app/features/goods/list/goods-sort-select.tsx'
import { useGoodsFilter } from '#app/features/goods/list/use-goods-filter.ts'
import { GoodsSearch } from '#app/features/goods/search/goods-search.tsx'
import { RecentPurchasesSkeleton } from '#app/features/purchases/recent/recent-purchases-skeleton.tsx'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { LazyWishButton } from './lazy-wish-button.ts'

const RecentPurchases = lazyExtra(
  () => import('#app/features/purchases/recent/recent-purchases.tsx'),
  'RecentPurchases',
  ErrorState,
)

const Front = lazyExtra(() => import('#app/features/goods/front/front.tsx'), 'Front')

const FilterBar = lazyExtra(() => import('#app/features/goods/filter/filter-bar.tsx'), 'FilterBar')

export function GoodsListPage() {
  const signedIn = useUser() !== null
  const heart = useCallback((goods: Goods) => <LazyWishButton goods={goods} signedIn={signedIn} />, [signedIn])
  const t = useMessages(goodsMessages)
  const [language] = useLanguage()
  const [{ pages: _, ...filter }] = useGoodsFilter()
  const isFront = Object.values(filter).every((choice) => choice === undefined)
  const category = pageCategory(filter)
  const name = category && categoryName(language, category)
  return (
    <>
      <PageTitle
        hidden
        path={pathTo('goodsList', undefined, { category })}
        description={name && aboutCategory[language](name)}
      >
        {name ?? t.goods}
      </PageTitle>
      <div className="wide-page grid gap-4 sm:gap-6 xl:grid-cols-[minmax(0,1fr)_16rem] xl:gap-x-8">
        <div className="grid min-w-0 gap-3 max-xl:order-first xl:col-span-2">
          <div className="flex flex-wrap gap-2">
            <GoodsSearch />
            <GoodsSortSelect />
          </div>
          <CategoryTabs />
          {isFront && (
            <div className="h-44 min-w-0 sm:h-52 wide:h-64">
              <Suspense>
                <Front listId="products" />
              </Suspense>
            </div>
          )}
          <Suspense fallback={<div className="h-11" />}>
            <FilterBar />
          </Suspense>
        </div>
        <section id="products" aria-label={t.goods} className="min-w-0">
          <GoodsGrid heart={heart} />
        </section>
        {/* After the products, which Tab reaches first; on narrow screens its one line stands above them. */}
        <div className="min-w-0 max-xl:order-first xl:sticky xl:top-20 xl:self-start">
          <Suspense fallback={<RecentPurchasesSkeleton />}>
            <RecentPurchases />
          </Suspense>
        </div>
      </div>
    </>
  )
}
