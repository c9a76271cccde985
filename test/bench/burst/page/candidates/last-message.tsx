import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { IoProvider, useSocket, useSocketEvent } from 'socket.io-react-hook'
import type { Sale } from '../../sale.ts'
import { reportEnd, reportProcessed } from '../burst-watch.ts'
import { goods } from '../goods.ts'
import { GoodsCards, SaleList } from '../page-parts.tsx'

function Sales({ url }: { url: string }) {
  const { socket } = useSocket(url, { transports: ['websocket'] })
  const { lastMessage } = useSocketEvent<Sale>(socket, 'SALE')
  useSocketEvent(socket, 'END', { onMessage: reportEnd })
  const total = useRef(0)
  useEffect(() => {
    if (lastMessage) reportProcessed(++total.current)
  }, [lastMessage])
  return <SaleList sales={lastMessage ? [lastMessage] : []} />
}

/** Shows the newest sale, and an effect that does something with it. */
export function start(root: HTMLElement, url: string): void {
  createRoot(root).render(
    <IoProvider>
      <GoodsCards goods={goods} />
      <Sales url={url} />
    </IoProvider>,
  )
}
