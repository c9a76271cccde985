import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { goodsMessages } from './goods.messages.ts'

/** From here down a shopper may want to know how few are left. */
const FEW = 10

/** Says that a product is sold out or nearly sold out; renders nothing otherwise. */
export function StockBadge({ stock }: { stock: number }) {
  const t = useMessages(goodsMessages)
  if (stock === 0) return <Badge tone="neutral">{t.soldOut}</Badge>
  if (stock <= FEW) return <Badge tone="accent">{t.left(formatNumber(stock))}</Badge>
  return null
}
