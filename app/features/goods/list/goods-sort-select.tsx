import type { GoodsSort } from '#app/contract/goods-list.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Select } from '#app/shared/ui/select.tsx'
import { goodsMessages } from '../goods.messages.ts'
import { goodsSorts, useGoodsFilter } from './use-goods-filter.ts'

export function GoodsSortSelect() {
  const t = useMessages(goodsMessages)
  const [{ q, sort }, changeFilter] = useGoodsFilter()
  const usual: GoodsSort = q ? 'relevance' : 'newest'
  const sorts = q ? [usual, ...goodsSorts] : goodsSorts
  return (
    <Select
      label={t.sortBy}
      value={sort ?? usual}
      options={sorts.map((value) => ({ value, label: t[value] }))}
      onChange={(value) => changeFilter({ sort: value === usual ? undefined : value })}
    />
  )
}
