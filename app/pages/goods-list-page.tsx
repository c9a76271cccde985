import { CategoryTabs } from '#app/features/goods/category-tabs.tsx'
import { goodsMessages } from '#app/features/goods/goods.messages.ts'
import { GoodsGrid } from '#app/features/goods/goods-grid.tsx'
import { GoodsSearch } from '#app/features/goods/goods-search.tsx'
import { GoodsSortSelect } from '#app/features/goods/goods-sort-select.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function GoodsListPage() {
  const t = useMessages(goodsMessages)
  return (
    <>
      <PageTitle hidden>{t.goods}</PageTitle>
      <div className="mb-6 grid gap-3">
        <div className="flex gap-2">
          <GoodsSearch />
          <GoodsSortSelect />
        </div>
        <CategoryTabs />
      </div>
      <GoodsGrid />
    </>
  )
}
