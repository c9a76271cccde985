import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { stockHistoryMessages } from './stock-history.messages.ts'
import { StockHistoryList } from './stock-history-list.tsx'

interface StockHistoryProps {
  goodsId: number
  /** The translated name of the product. */
  name: string
}

/** Where the stock of a product went. It is fetched when somebody opens it. */
export function StockHistory({ goodsId, name }: StockHistoryProps) {
  const t = useMessages(stockHistoryMessages)
  const [open, setOpen] = useState(false)
  return (
    <details className="text-sm" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary
        aria-label={t.titleOf(name)}
        className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4"
      >
        {t.title}
      </summary>
      {open && <StockHistoryList goodsId={goodsId} />}
    </details>
  )
}
