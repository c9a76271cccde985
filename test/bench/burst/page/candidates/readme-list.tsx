import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { IoProvider, useSocket, useSocketEvent } from 'socket.io-react-hook'
import type { Sale } from '../../sale.ts'
import { reportEnd, reportProcessed } from '../burst-watch.ts'
import { goods } from '../goods.ts'
import { GoodsCards, SaleList } from '../page-parts.tsx'

function Sales({ url }: { url: string }) {
  const [sales, setSales] = useState<readonly Sale[]>([])
  const { socket } = useSocket(url, { transports: ['websocket'] })
  useSocketEvent<Sale>(socket, 'SALE', { onMessage: (sale) => setSales((before) => [...before, sale]) })
  useSocketEvent(socket, 'END', { onMessage: reportEnd })
  useEffect(() => reportProcessed(sales.length), [sales])
  return <SaleList sales={sales} />
}

/** As the README of socket.io-react-hook collects messages: all of them. */
export function start(root: HTMLElement, url: string): void {
  createRoot(root).render(
    <IoProvider>
      <GoodsCards goods={goods} />
      <Sales url={url} />
    </IoProvider>,
  )
}
