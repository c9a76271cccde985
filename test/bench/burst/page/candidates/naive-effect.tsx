import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Manager, type Socket } from 'socket.io-client'
import type { Sale } from '../../sale.ts'
import { reportEnd, reportProcessed } from '../burst-watch.ts'
import { goods } from '../goods.ts'
import { GoodsCards, SaleList } from '../page-parts.tsx'

function Sales({ socket }: { socket: Socket }) {
  const [sales, setSales] = useState<readonly Sale[]>([])
  useEffect(() => {
    const add = (sale: Sale) => setSales((before) => [...before, sale])
    socket.on('SALE', add)
    socket.on('END', reportEnd)
    return () => {
      socket.off('SALE', add)
      socket.off('END', reportEnd)
    }
  }, [socket])
  useEffect(() => reportProcessed(sales.length), [sales])
  return <SaleList sales={sales} />
}

/** What most tutorials write. */
export function start(root: HTMLElement, url: string): void {
  const socket = new Manager(url, { transports: ['websocket'] }).socket('/')
  createRoot(root).render(
    <>
      <GoodsCards goods={goods} />
      <Sales socket={socket} />
    </>,
  )
}
