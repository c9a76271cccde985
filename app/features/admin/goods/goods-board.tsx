import { useInfiniteQuery } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import { categoryName } from '#app/entities/goods/category-name.ts'
import { goodsByPage } from '#app/entities/goods/goods-by-page.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { SearchField } from '#app/shared/ui/search-field.tsx'
import { adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { useSelection } from '../selection/use-selection.ts'
import { useAdminSearch } from '../use-admin-search.ts'
import { adminGoodsMessages } from './admin-goods.messages.ts'
import { AdminGoodsRow } from './admin-goods-row.tsx'
import { BulkPrices } from './bulk/bulk-prices.tsx'
import { AddGoods } from './form/add-goods.tsx'
import { EditGoods } from './form/edit-goods.tsx'

/** The products for sale, edited in place; `?edit=` opens the form of one product, or of a new one. */
export function GoodsBoard() {
  const [search, changeSearch] = useAdminSearch()
  const edited = search.get('edit')
  const close = () => changeSearch({ edit: undefined })
  if (edited === 'new') return <AddGoods onDone={close} />
  if (edited !== null) {
    const open = (goodsId: number) => changeSearch({ edit: String(goodsId) }, { replace: false })
    return <EditGoods goodsId={Number(edited)} onDone={close} onEdit={open} />
  }
  return <GoodsRows />
}

const idOf = ({ goodsId }: Goods) => goodsId

function GoodsRows() {
  const t = useMessages(adminGoodsMessages)
  const [language] = useLanguage()
  const [search, changeSearch] = useAdminSearch()
  const q = search.get('q') ?? undefined
  const list = useInfiniteQuery(adminQueries.goodsList(q))
  const { data, error, refetch } = list
  const goods = data ? goodsByPage(data).flat() : []
  const selection = useSelection(goods, idOf)
  const open = (edit: string) => changeSearch({ edit }, { replace: false })
  return (
    <section aria-label={t.goods} className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <SearchField
          label={t.search}
          hint={t.searchHint}
          value={q ?? ''}
          onSearch={(text) => changeSearch({ q: text || undefined })}
        />
        <Button look="primary" onClick={() => open('new')}>
          {t.add}
        </Button>
      </div>
      {!data && <PendingBoard error={error} onRetry={() => void refetch()} />}
      {data && goods.length === 0 && (
        <EmptyState
          sign="magnifying-glass-tilted-left"
          title={q ? t.nothingFound : t.noGoods}
          action={
            q && (
              <Button look="primary" onClick={() => changeSearch({ q: undefined })}>
                {t.clearFilter}
              </Button>
            )
          }
        >
          {q ? t.nothingFoundWhy : t.noGoodsWhy}
        </EmptyState>
      )}
      {goods.length > 0 && <BulkPrices goods={goods} selection={selection} />}
      <ul className="grid gap-3">
        {goods.map((one) => (
          <li key={one.goodsId}>
            <AdminGoodsRow
              goods={one}
              category={categoryName(language, one.category)}
              selected={selection.ids.has(one.goodsId)}
              onSelect={(checked, range) => selection.select(one.goodsId, checked, range)}
              onEdit={() => open(String(one.goodsId))}
            />
          </li>
        ))}
      </ul>
      <MoreButton list={list}>{t.more}</MoreButton>
    </section>
  )
}
