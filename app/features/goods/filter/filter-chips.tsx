import { useMessages } from '#app/shared/i18n/messages.ts'
import { Icon } from '#app/shared/ui/icon.tsx'
import { useGoodsFilter } from '../list/use-goods-filter.ts'
import { filterMessages } from './filter.messages.ts'
import { useChosenFilters } from './use-chosen-filters.ts'

/** The filters that are chosen, each a button that removes it. */
export function FilterChips({ onRemoved }: { onRemoved: () => void }) {
  const t = useMessages(filterMessages)
  const [, changeFilter] = useGoodsFilter()
  const chosen = useChosenFilters({ all: false })
  if (chosen.length === 0) return null
  return (
    <ul aria-label={t.chosen} className="flex flex-wrap gap-2">
      {chosen.map(({ name, removal }) => (
        <li key={name}>
          <button
            type="button"
            aria-label={t.remove(name)}
            className="inline-flex min-h-11 items-center gap-2 rounded-md bg-accent-soft px-3 text-sm font-semibold hover:bg-line"
            onClick={() => {
              changeFilter(removal)
              onRemoved()
            }}
          >
            <span>{name}</span>
            <Icon name="close" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  )
}
