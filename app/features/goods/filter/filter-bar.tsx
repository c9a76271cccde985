import { useInfiniteQuery } from '@tanstack/react-query'
import { Suspense, useRef, useState } from 'react'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { isFiltered, useGoodsFilter } from '../list/use-goods-filter.ts'
import { filterBarMessages } from './filter-bar.messages.ts'

const FilterDrawer = lazyExtra(() => import('./filter-drawer.tsx'), 'FilterDrawer')
const FilterChips = lazyExtra(() => import('./filter-chips.tsx'), 'FilterChips')

/** Opens the filters of the list, shows those that are chosen, and says how many products there are. */
export function FilterBar() {
  const t = useMessages(filterBarMessages)
  const [{ pages: _, ...filter }] = useGoodsFilter()
  // The list itself asks for them.
  const { data } = useInfiniteQuery({ ...goodsQueries.list(filter), enabled: false })
  const found = data?.pages[0]?.found
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  return (
    <div className="flex min-h-11 flex-wrap items-center gap-2">
      <Button ref={button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.filter}
      </Button>
      <Suspense>
        {(isFiltered(filter) || filter.category?.includes(',')) && (
          // The pressed button disappears with its filter.
          <FilterChips onRemoved={() => button.current?.focus()} />
        )}
      </Suspense>
      <p role="status" className="ms-auto text-sm digits text-ink-soft">
        {found && t.found(formatNumber(found.count), found.more)}
      </p>
      <Suspense>{open && <FilterDrawer title={t.filter} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}
