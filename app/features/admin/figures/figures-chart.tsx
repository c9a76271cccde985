import { useState } from 'react'
import type { FiguresBucket, FiguresPeriod } from '#app/contract/admin.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { figuresMessages } from './figures.messages.ts'
import { FiguresPlot } from './figures-plot.tsx'
import { formatBucket } from './format-bucket.ts'
import { formatRoughKrw } from './format-rough-krw.ts'

/**
 * Orders and revenue, part by part of a period: two plots over one axis of time, because one plot with two scales shows crossings
 * that mean nothing. They are only pictures: a table contains the same numbers.
 */
export function FiguresChart({ period, buckets }: { period: FiguresPeriod; buckets: readonly FiguresBucket[] }) {
  const t = useMessages(figuresMessages)
  const [language] = useLanguage()
  const [pointed, setPointed] = useState<number>()
  const at = pointed === undefined ? undefined : buckets[pointed]
  const when = at && formatBucket(language, period, at.minute)
  return (
    <div className="grid gap-4">
      <FiguresPlot
        label={t[`orders_${period}`]}
        pointed={at && `${when} · ${t.orderCount(formatNumber(at.orders))}`}
        fill="bg-accent"
        least={4}
        // Orders are whole numbers, so show no fractions on the axis.
        format={(count) => (Number.isInteger(count) ? formatNumber(count) : '')}
        measure="orders"
        period={period}
        buckets={buckets}
        onPoint={setPointed}
      />
      <FiguresPlot
        label={t[`revenue_${period}`]}
        pointed={at && `${when} · ${formatKrw(language, at.revenue)}`}
        fill="bg-success"
        least={10_000}
        format={(amount) => formatRoughKrw(language, amount)}
        measure="revenue"
        period={period}
        buckets={buckets}
        onPoint={setPointed}
      />
    </div>
  )
}
