import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Manager, type Socket } from 'socket.io-client'
import type { Sale } from '../../sale.ts'
import { reportEnd, reportProcessed } from '../burst-watch.ts'
import { goods } from '../goods.ts'
import { GoodsCards, SaleList } from '../page-parts.tsx'

function Sales({ socket }: { socket: Socket }) {
  const [lastMessage, setLastMessage] = useState<Sale>()
  useEffect(() => {
    const show = (sale: Sale) => flushSync(() => setLastMessage(sale))
    socket.on('SALE', show)
    socket.on('END', reportEnd)
    return () => {
      socket.off('SALE', show)
      socket.off('END', reportEnd)
    }
  }, [socket])
  const total = useRef(0)
  useEffect(() => {
    if (lastMessage) reportProcessed(++total.current)
  }, [lastMessage])
  return <SaleList sales={lastMessage ? [lastMessage] : []} />
}

/** How react-use-websocket makes every message reach an effect: it renders each of them at once. */
export function start(root: HTMLElement, url: string): void {
  const socket = new Manager(url, { transports: ['websocket'] }).socket('/')
  createRoot(root).render(
    <>
      <GoodsCards goods={goods} />
      <Sales socket={socket} />
    </>,
  )
}
