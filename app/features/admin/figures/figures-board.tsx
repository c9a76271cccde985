import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import type { Figures, FiguresPeriod } from '#app/contract/admin.ts'
import { every } from '#app/shared/api/query-client.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { Picture } from '#app/shared/ui/picture.tsx'
import { RadioGroup } from '#app/shared/ui/radio-group.tsx'
import { adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { useAdminSearch } from '../use-admin-search.ts'
import { figuresMessages } from './figures.messages.ts'
import { FiguresTable } from './figures-table.tsx'

const FiguresChart = lazyExtra(() => import('./figures-chart.tsx'), 'FiguresChart', ErrorState)

/** How often (ms) the shown period moves on, even without orders. */
const MOVE_ON_MS = 20_000

const periods = ['hour', 'day', 'week', 'month'] as const satisfies FiguresPeriod[]

/** Orders and revenue of a period, which is kept in the URL, its best sellers, and the number of people in the shop. */
export function FiguresBoard({ people }: { people: number | null }) {
  const t = useMessages(figuresMessages)
  const [search, changeSearch] = useAdminSearch()
  const period = periods.find((one) => one === search.get('period')) ?? 'hour'
  return (
    <div className="grid gap-6">
      <RadioGroup
        label={t.period}
        value={period}
        options={periods.map((one) => ({ value: one, label: t[one] }))}
        onChange={(chosen) => changeSearch({ period: chosen === 'hour' ? undefined : chosen })}
      />
      <PeriodFigures period={period} people={people} />
    </div>
  )
}

function PeriodFigures({ period, people }: { period: FiguresPeriod; people: number | null }) {
  const t = useMessages(figuresMessages)
  const { data, error, refetch } = useQuery({ ...adminQueries.figuresOf(period), refetchInterval: every(MOVE_ON_MS) })
  if (!data) return <PendingBoard error={error} onRetry={() => void refetch()} />
  return (
    <>
      <Sums period={period} buckets={data.minutes} people={people} />
      <section aria-labelledby="admin-chart" className="rounded-lg border border-line bg-surface p-4 sm:p-5">
        <h2 id="admin-chart" className="mb-2 text-lg font-bold">
          {t[`chart_${period}`]}
        </h2>
        <Suspense fallback={<div className="min-h-91" />}>
          <FiguresChart period={period} buckets={data.minutes} />
        </Suspense>
        <FiguresTable period={period} buckets={data.minutes} />
      </section>
      <Popular period={period} goods={data.popular} />
    </>
  )
}

interface SumsProps {
  period: FiguresPeriod
  buckets: Figures['minutes']
  people: number | null
}

function Sums({ period, buckets, people }: SumsProps) {
  const t = useMessages(figuresMessages)
  const [language] = useLanguage()
  const orders = buckets.reduce((sum, one) => sum + one.orders, 0)
  const revenue = buckets.reduce((sum, one) => sum + one.revenue, 0)
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <Sum label={`${t[period]} · ${t.orders}`}>{t.orderCount(formatNumber(orders))}</Sum>
      <Sum label={`${t[period]} · ${t.revenue}`}>{formatKrw(language, revenue)}</Sum>
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

function Popular({ period, goods }: { period: FiguresPeriod; goods: Figures['popular'] }) {
  const t = useMessages(figuresMessages)
  const [language] = useLanguage()
  return (
    <section aria-labelledby="admin-popular">
      <h2 id="admin-popular" className="mb-3 text-lg font-bold">
        {t.popular}
      </h2>
      {goods.length === 0 ? (
        <p className="text-ink-soft">{t[`noSales_${period}`]}</p>
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
