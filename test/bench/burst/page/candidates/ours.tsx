import { notifyManager, QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { createConnection } from '#app/shared/realtime/create-connection.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import { createRealtimeHooks } from '#app/shared/realtime/react/create-realtime-hooks.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { contract, type Sale } from '../../sale.ts'
import { reportEnd, reportProcessed } from '../burst-watch.ts'
import { goods as allGoods, type Goods } from '../goods.ts'
import { GoodsCards, SaleList, shownSales } from '../page-parts.tsx'

const { RealtimeProvider, useRealtime, useSocketEvent, useSocketLog, useSocketState } =
  createRealtimeHooks<typeof contract>()

const goodsQuery = { queryKey: ['goods'], queryFn: async () => allGoods, staleTime: Infinity }

function patchGoods(goods: readonly Goods[], batch: readonly (readonly [Sale])[]): readonly Goods[] {
  const stocks = new Map(batch.map(([{ goodsId, stock }]) => [goodsId, stock]))
  return goods.map((one) => {
    const stock = stocks.get(one.goodsId) ?? one.stock
    return stock === one.stock ? one : { ...one, stock }
  })
}

function Sales() {
  const { items } = useSocketLog('SALE', { capacity: shownSales })
  const total = useSocketState('SALE', 0, (before, batch) => before + batch.length)
  useSocketEvent('END', reportEnd)
  useEffect(() => reportProcessed(total), [total])
  return (
    <aside>
      <output>{total}</output>
      <SaleList sales={items} />
    </aside>
  )
}

function LiveGoods() {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(
    () => linkQueries(realtime, queryClient, { SALE: [{ queryKey: goodsQuery.queryKey, patch: patchGoods }] }),
    [realtime, queryClient],
  )
  const { data = [] } = useQuery(goodsQuery)
  return <GoodsCards goods={data} />
}

// As the shop has it: see app/shared/api/query-client.ts.
notifyManager.setScheduler(queueMicrotask)

/** All of the layer that the shop uses: checked payloads, a replayed feed, a bounded log, a state, and linked queries. */
export function start(root: HTMLElement, url: string): void {
  const connection = createConnection({ url, manager: { transports: ['websocket'] } })
  const realtime = createRealtime(connection, '/', contract, {
    replay: { event: 'SALE', seqOf: ({ seq }) => seq, resync: async () => ({ items: [], latest: 0 }), shared: true },
  })
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <RealtimeProvider value={realtime}>
        <LiveGoods />
        <Sales />
      </RealtimeProvider>
    </QueryClientProvider>,
  )
}
