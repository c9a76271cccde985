import { queryOptions, useQuery } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { call } from '#app/shared/api/call.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { GoodsRow } from './goods-row.tsx'
import { moreGoodsMessages } from './more-goods.messages.ts'

const boughtTogether = (goodsId: number) =>
  queryOptions({
    queryKey: [...goodsQueries.shortLists(), 'bought-together', goodsId],
    queryFn: async ({ signal }) => (await call('listBoughtTogether', { params: { goodsId } }, { signal })).goods,
  })

/** What others bought with a product. Renders nothing when there is nothing, while it loads, and when it can't be loaded. */
export function BoughtTogether({ goodsId }: { goodsId: number }) {
  const t = useMessages(moreGoodsMessages)
  const { data: goods = [] } = useQuery(boughtTogether(goodsId))
  return <GoodsRow title={t.boughtTogether} goods={goods} />
}
