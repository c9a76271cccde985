import type { MinuteFigures } from '#app/contract/admin.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { adminMessages } from '../admin.messages.ts'
import { formatMinute } from './format-minute.ts'

/** The numbers of the chart as text: the minutes with orders, newest first. */
export function MinuteTable({ minutes }: { minutes: readonly MinuteFigures[] }) {
  const t = useMessages(adminMessages)
  const [language] = useLanguage()
  const busy = minutes.filter(({ orders }) => orders > 0).toReversed()
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4">
        {t.asTable}
      </summary>
      {busy.length === 0 ? (
        <p className="pb-2">{t.noSales}</p>
      ) : (
        <table className="w-full max-w-md digits">
          <caption className="sr-only">{t.chart}</caption>
          <thead>
            <tr className="border-b border-line text-ink-soft">
              <th scope="col" className="py-2 text-start font-semibold">
                {t.minute}
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
                  {formatMinute(language, minute)}
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
