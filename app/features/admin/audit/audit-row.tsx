import type { AuditChange, AuditEntry } from '#app/contract/admin.ts'
import { returnsMessages } from '#app/entities/orders/returns.messages.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatDateTime, formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { adminMessages } from '../admin.messages.ts'

const timeFields = ['startsAt', 'endsAt', 'from', 'to']
const moneyFields = ['price', 'discount', 'maxDiscount', 'minTotal', 'refund']

/** One audit entry: the administrator, the action, the old and new values, and the time. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useMessages(adminMessages)
  const returnNames = useMessages(returnsMessages)
  const [language] = useLanguage()
  const format = ({ field }: AuditChange, value: string | number | null) => {
    if (value === null) return t.nothing
    if (typeof value === 'number') return moneyFields.includes(field) ? formatKrw(language, value) : formatNumber(value)
    if (timeFields.includes(field)) return formatDateTime(language, value)
    if (field === 'returnStatus') return wordOf(returnNames, value)
    return field === 'status' || field === 'role' ? wordOf(t, value) : value
  }
  return (
    <li className="grid gap-2 py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span>
          <b className="font-bold">{entry.nickname}</b> · {t[entry.action](displayName(language, entry))}
        </span>
        <span className="ms-auto text-sm text-ink-soft">
          <RelativeTime iso={entry.at} />
        </span>
      </p>
      {entry.changes.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {entry.changes.map((change) => (
            <div key={change.field} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-soft">{wordOf(t, `field_${change.field}`)}</dt>
              <dd className="min-w-0 digits whitespace-pre-line">
                {(change.before === null ? '' : `${format(change, change.before)} → `) + format(change, change.after)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

/** Translates an audited word, such as a status or a role. Words without a translation are shown as they are. */
function wordOf(t: object, word: string): string {
  const text: unknown = Object.entries(t).find(([key]) => key === word)?.[1]
  return typeof text === 'string' ? text : word
}
