import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { Manager, type Socket } from 'socket.io-client'
import type { Sale } from '../../sale.ts'
import { reportEnd, reportProcessed } from '../burst-watch.ts'
import { goods as allGoods, type Goods } from '../goods.ts'
import { GoodsCards, SaleList, shownSales } from '../page-parts.tsx'

interface SalesPage {
  total: number
  items: readonly Sale[]
}
const noSales: SalesPage = { total: 0, items: [] }
const goodsQuery = { queryKey: ['goods'], queryFn: async () => allGoods, staleTime: Infinity }
const salesQuery = { queryKey: ['sales'], queryFn: async () => noSales, staleTime: Infinity }

function useSalesLive(socket: Socket) {
  const queryClient = useQueryClient()
  useEffect(() => {
    const patch = (sale: Sale) => {
      queryClient.setQueryData<SalesPage>(salesQuery.queryKey, ({ total, items } = noSales) => ({
        total: total + 1,
        items: [...items, sale].slice(-shownSales),
      }))
      queryClient.setQueryData<readonly Goods[]>(goodsQuery.queryKey, (goods = allGoods) =>
        goods.map((one) => (one.goodsId === sale.goodsId ? { ...one, stock: sale.stock } : one)),
      )
    }
    socket.on('SALE', patch)
    socket.on('END', reportEnd)
    return () => {
      socket.off('SALE', patch)
      socket.off('END', reportEnd)
    }
  }, [socket, queryClient])
}

function Sales({ socket }: { socket: Socket }) {
  useSalesLive(socket)
  const { data: { total, items } = noSales } = useQuery(salesQuery)
  useEffect(() => reportProcessed(total), [total])
  return (
    <aside>
      <output>{total}</output>
      <SaleList sales={items} />
    </aside>
  )
}

function LiveGoods() {
  const { data = [] } = useQuery(goodsQuery)
  return <GoodsCards goods={data} />
}

/** Bounded, and shows the same as ours; each sale patches the query cache by itself. */
export function start(root: HTMLElement, url: string): void {
  const socket = new Manager(url, { transports: ['websocket'] }).socket('/')
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <LiveGoods />
      <Sales socket={socket} />
    </QueryClientProvider>,
  )
}
