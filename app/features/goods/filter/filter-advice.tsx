import { queryOptions, useQueries } from '@tanstack/react-query'
import { type GoodsFilter, goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { call } from '#app/shared/api/call.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { useGoodsFilter } from '../list/use-goods-filter.ts'
import { filterMessages } from './filter.messages.ts'
import { filterBarMessages } from './filter-bar.messages.ts'
import { useChosenFilters } from './use-chosen-filters.ts'

const foundWith = (filter: GoodsFilter) =>
  queryOptions({
    queryKey: [...goodsQueries.all(), 'found', filter],
    queryFn: async ({ signal }) =>
      (await call('listGoods', { query: { ...filter, limit: 1 } }, { signal })).found ?? null,
  })

/** Says that nothing passes the filters, and which one of them leaves something when it is removed. */
export function FilterAdvice() {
  const t = useMessages(filterMessages)
  const { found: foundText } = useMessages(filterBarMessages)
  const [{ pages: _, ...filter }, changeFilter] = useGoodsFilter()
  const chosen = useChosenFilters({ all: true })
  const found = useQueries({ queries: chosen.map(({ removal }) => foundWith({ ...filter, ...removal })) })
  const helpful = chosen.flatMap(({ name, removal }, index) => {
    const left = found[index]?.data
    return left && left.count > 0 ? [{ name, removal, left }] : []
  })
  return (
    <span className="grid gap-3">
      <span>{t.nothing}</span>
      {chosen.length > 1 && helpful.length > 0 && (
        <>
          <span>{t.without}</span>
          <span className="flex flex-wrap justify-center gap-2">
            {helpful.map(({ name, removal, left }) => (
              <Button key={name} onClick={() => changeFilter(removal)}>
                {`${t.remove(name)} · ${foundText(formatNumber(left.count), left.more)}`}
              </Button>
            ))}
          </span>
        </>
      )}
    </span>
  )
}
