import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { FilterAdvice } from '../filter/filter-advice.tsx'
import { nothingFoundMessages } from './nothing-found.messages.ts'
import { goodsFilterOf, isFiltered, useGoodsFilter } from './use-goods-filter.ts'

/** What stands in the place of a list without products: why, and how to see others. */
export function NothingFound() {
  const t = useMessages(nothingFoundMessages)
  const [{ pages: _, ...filter }, changeFilter] = useGoodsFilter()
  const { q, sort } = filter
  return (
    <EmptyState
      sign="magnifying-glass-tilted-left"
      role="status"
      title={t.nothingFound}
      action={<Button onClick={() => changeFilter({ ...goodsFilterOf(''), sort })}>{t.clearFilter}</Button>}
    >
      {isFiltered(filter) ? <FilterAdvice /> : q ? t.nothingFoundFor(q) : t.nothingInCategory}
    </EmptyState>
  )
}
