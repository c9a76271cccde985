import { useInfiniteQuery } from '@tanstack/react-query'
import type { StockHistoryEntry } from '#app/contract/stock-history.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { adminQueries } from '../../admin.queries.ts'
import { stockHistoryMessages } from './stock-history.messages.ts'
import { useStockHistoryLive } from './use-stock-history-live.ts'

/** The changes of a product's stock, newest first: how many pieces, why, when, and how many were left. */
export function StockHistoryList({ goodsId }: { goodsId: number }) {
  const t = useMessages(stockHistoryMessages)
  const list = useInfiniteQuery(adminQueries.stockHistory(goodsId))
  useStockHistoryLive(goodsId)
  const { data, error, refetch } = list
  if (!data)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton aria-busy="true" className="h-24" />
    )
  const entries = data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <p>{t.none}</p>
  return (
    <div className="grid gap-3">
      <ol className="ruled border-y border-line">
        {entries.map((entry) => (
          <li key={entry.entryId} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <b className="min-w-12 text-end font-bold digits">{signed(entry.amount)}</b>
            <Cause entry={entry} />
            <span className="ms-auto flex gap-3 text-ink-soft digits">
              <span>{t.left(formatNumber(entry.stock))}</span>
              <RelativeTime iso={entry.at} />
            </span>
          </li>
        ))}
      </ol>
      <MoreButton list={list}>{t.older}</MoreButton>
    </div>
  )
}

function Cause({ entry: { cause, orderId, nickname } }: { entry: StockHistoryEntry }) {
  const t = useMessages(stockHistoryMessages)
  if (cause === 'administrator') return <span>{nickname === undefined ? t.setByTools : t.setBy(nickname)}</span>
  return (
    <span>
      {t[cause]} <span className="text-ink-soft">{orderId}</span>
    </span>
  )
}

const signed = (amount: number): string => `${amount < 0 ? '−' : '+'}${formatNumber(Math.abs(amount))}`
