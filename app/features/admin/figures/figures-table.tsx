import type { FiguresBucket, FiguresPeriod } from '#app/contract/admin.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { figuresMessages } from './figures.messages.ts'
import { formatBucket } from './format-bucket.ts'

/** The numbers of the chart as text: the parts of the period with orders, newest first. */
export function FiguresTable({ period, buckets }: { period: FiguresPeriod; buckets: readonly FiguresBucket[] }) {
  const t = useMessages(figuresMessages)
  const [language] = useLanguage()
  const busy = buckets.filter(({ orders }) => orders > 0).toReversed()
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4">
        {t.asTable}
      </summary>
      {busy.length === 0 ? (
        <p className="pb-2">{t[`noSales_${period}`]}</p>
      ) : (
        <table className="w-full max-w-md digits">
          <caption className="sr-only">{t[`chart_${period}`]}</caption>
          <thead>
            <tr className="border-b border-line text-ink-soft">
              <th scope="col" className="py-2 text-start font-semibold">
                {t.time}
              </th>
              <th scope="col" className="py-2 text-end font-semibold">
                {t.orders}
              </th>
              <th scope="col" className="py-2 text-end font-semibold">
                {t.revenue}
              </th>
            </tr>
          </thead>
          <tbody>
            {busy.map(({ minute, orders, revenue }) => (
              <tr key={minute}>
                <th scope="row" className="py-1 text-start font-normal">
                  {formatBucket(language, period, minute)}
                </th>
                <td className="py-1 text-end">{formatNumber(orders)}</td>
                <td className="py-1 text-end">{formatKrw(language, revenue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
