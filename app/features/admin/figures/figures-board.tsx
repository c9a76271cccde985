import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import type { Figures } from '#app/contract/admin.ts'
import { every } from '#app/shared/api/query-client.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { Picture } from '#app/shared/ui/picture.tsx'
import { adminMessages } from '../admin.messages.ts'
import { adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { MinuteTable } from './minute-table.tsx'

const MinuteChart = lazyExtra(async () => (await import('./minute-chart.tsx')).MinuteChart, ErrorState)

/** How often (ms) the shown hour moves on, even without orders. */
const MOVE_ON_MS = 20_000

/** The last hour: orders and revenue minute by minute, best-selling products, and the number of people in the shop. */
export function FiguresBoard({ people }: { people: number | null }) {
  const t = useMessages(adminMessages)
  const { data, error, refetch } = useQuery({ ...adminQueries.figures(), refetchInterval: every(MOVE_ON_MS) })
  if (!data) return <PendingBoard error={error} onRetry={() => void refetch()} />
  return (
    <div className="grid gap-6">
      <Sums figures={data} people={people} />
      <section aria-labelledby="admin-chart" className="rounded-lg border border-line bg-surface p-4 sm:p-5">
        <h2 id="admin-chart" className="mb-2 text-lg font-bold">
          {t.chart}
        </h2>
        <Suspense fallback={<div className="min-h-71" />}>
          <MinuteChart minutes={data.minutes} />
        </Suspense>
        <MinuteTable minutes={data.minutes} />
      </section>
      <Popular goods={data.popular} />
    </div>
  )
}

function Sums({ figures: { minutes }, people }: { figures: Figures; people: number | null }) {
  const t = useMessages(adminMessages)
  const [language] = useLanguage()
  const orders = minutes.reduce((sum, minute) => sum + minute.orders, 0)
  const revenue = minutes.reduce((sum, minute) => sum + minute.revenue, 0)
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <Sum label={`${t.lastHour} · ${t.orders}`}>{t.orderCount(formatNumber(orders))}</Sum>
      <Sum label={`${t.lastHour} · ${t.revenue}`}>{formatKrw(language, revenue)}</Sum>
      <Sum label={t.shoppers}>{people === null ? t.unknown : t.peopleCount(formatNumber(people))}</Sum>
    </dl>
  )
}

const Sum = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid content-start gap-1 rounded-lg border border-line bg-surface p-4 last:col-span-2 sm:last:col-span-1">
    <dt className="text-sm text-ink-soft">{label}</dt>
    <dd className="text-lg font-bold sm:text-xl digits">{children}</dd>
  </div>
)

function Popular({ goods }: { goods: Figures['popular'] }) {
  const t = useMessages(adminMessages)
  const [language] = useLanguage()
  return (
    <section aria-labelledby="admin-popular">
      <h2 id="admin-popular" className="mb-3 text-lg font-bold">
        {t.popular}
      </h2>
      {goods.length === 0 ? (
        <p className="text-ink-soft">{t.noSales}</p>
      ) : (
        <ol className="ruled rounded-lg border border-line bg-surface px-4">
          {goods.map((one) => (
            <li key={one.goodsId} className="flex items-center gap-4 py-3">
              <Picture src={one.thumbnailUrl} size="small" />
              <span className="me-auto min-w-0 font-semibold">{displayName(language, one)}</span>
              <span className="shrink-0 digits">{t.pieces(formatNumber(one.pieces))}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
