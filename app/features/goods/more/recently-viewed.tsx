import { useQueries } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { GoodsRow } from './goods-row.tsx'
import { moreGoodsMessages } from './more-goods.messages.ts'
import type { RecentGoods } from './recent-goods.ts'

interface RecentlyViewedProps {
  recent: RecentGoods
  /** The product of the page, which is left out. */
  goodsId: number
}

/** The products that this browser viewed last. Those that are gone are left out. */
export function RecentlyViewed({ recent, goodsId }: RecentlyViewedProps) {
  const t = useMessages(moreGoodsMessages)
  const ids = useStoredValue(recent).filter((id) => id !== goodsId)
  const goods = useQueries({
    queries: ids.map((id) => goodsQueries.byId(id)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return (
    <GoodsRow
      title={t.recentlyViewed}
      goods={goods}
      action={
        <Button look="quiet" className="-me-4" onClick={() => recent.set([])}>
          {t.forget}
        </Button>
      }
    />
  )
}
