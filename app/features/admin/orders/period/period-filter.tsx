import { useMessages } from '#app/shared/i18n/messages.ts'
import { shopNow } from '#app/shared/shop-time.ts'
import { Select } from '#app/shared/ui/select.tsx'
import { dayInSeoul } from '../../seoul-days.ts'
import { useAdminSearch } from '../../use-admin-search.ts'
import { adminOrdersMessages } from '../admin-orders.messages.ts'
import { periods, readPeriod } from './read-period.ts'

/** Chooses when orders were placed. The choice is in the URL. */
export function PeriodFilter() {
  const t = useMessages(adminOrdersMessages)
  const [search, changeSearch] = useAdminSearch()
  const { name, first, last } = readPeriod(search)
  const day = (key: 'first' | 'last', label: string, value: string) => (
    <input
      type="date"
      aria-label={label}
      value={value}
      max="9999-12-31"
      onChange={({ target }) => changeSearch({ [key]: target.value || undefined })}
      className="min-h-11 rounded-md border border-line-strong bg-surface px-3 text-sm font-semibold"
    />
  )
  return (
    <>
      <Select
        label={t.period}
        value={name ?? 'ever'}
        options={(['ever', ...periods] as const).map((value) => ({ value, label: t[value] }))}
        onChange={(value) => {
          const today = value === 'days' ? dayInSeoul(shopNow()) : undefined
          changeSearch({ period: value === 'ever' ? undefined : value, first: today, last: today })
        }}
      />
      {name === 'days' && (
        <span className="flex flex-wrap items-center gap-2">
          {day('first', t.firstDay, first)}
          <span aria-hidden="true">–</span>
          {day('last', t.lastDay, last)}
        </span>
      )}
    </>
  )
}
