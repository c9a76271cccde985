import { useRef } from 'react'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { shopNow } from '#app/shared/shop-time.ts'
import { Button } from '#app/shared/ui/button.tsx'
import type { OrderFilter } from '../../admin.queries.ts'
import { dayInSeoul } from '../../seoul-days.ts'
import { adminOrdersMessages } from '../admin-orders.messages.ts'
import { saveFile } from './save-file.ts'
import { useExportOrders } from './use-export-orders.ts'

/** Downloads all orders that a filter chooses. A long file may be stopped, and goes on where a lost connection broke it off. */
export function ExportOrders({ filter }: { filter: OrderFilter }) {
  const t = useMessages(adminOrdersMessages)
  const errorText = useErrorText()
  const button = useRef<HTMLButtonElement>(null)
  const { orders, isPending, error, start, goOn, stop } = useExportOrders((parts) =>
    saveFile(t.fileName(dayInSeoul(shopNow())), new Blob([...parts], { type: 'text/csv;charset=utf-8' })),
  )
  const count = formatNumber(orders ?? 0)
  const failed = error !== null
  const isBroken = failed && orders !== undefined && orders > 0
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <Button ref={button} busy={isPending} onClick={() => isPending || (isBroken ? goOn() : start(filter))}>
        {isBroken ? t.goOn : t.download}
      </Button>
      {(isPending || isBroken) && (
        <Button
          look="quiet"
          onClick={() => {
            stop()
            // This button disappears, and the focus with it.
            button.current?.focus()
          }}
        >
          {t.stop}
        </Button>
      )}
      {/* Outside the live region, which would read each new number aloud. */}
      {isPending && <p className="text-ink-soft digits">{t.collected(count)}</p>}
      <p role="status" className={isPending ? 'sr-only' : failed ? 'basis-full text-danger' : 'text-ink-soft'}>
        {isPending && t.downloading}
        {failed && (isBroken ? `${errorText(error)} ${t.stoppedAt(count)}` : errorText(error))}
        {!isPending && !failed && orders !== undefined && t.downloaded(count)}
      </p>
    </div>
  )
}
