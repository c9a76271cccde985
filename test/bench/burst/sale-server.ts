import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { Server } from 'socket.io'
import { preview } from 'vite'
import { goodsCount } from './page/goods.ts'
import type { Sale } from './sale.ts'

export interface SaleServer {
  url: string
  /** Resolves when the next page has connected. */
  nextConnection: () => Promise<unknown>
  /** Sends sales, numbered on from the last one, a packet each; then `END`. */
  sell: (count: number, overMs: number) => Promise<void>
  /** Begins to count anew, for the next page. */
  reset: () => void
  close: () => Promise<void>
}

/** The built page and a Socket.IO server on loopback, WebSocket alone: an upgrade on the way would be part of some bursts and not of others. */
export async function startSaleServer(folder: string): Promise<SaleServer> {
  const host = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const io = new Server(host.httpServer, { serveClient: false, transports: ['websocket'], perMessageDeflate: false })
  const { port } = host.httpServer.address() as AddressInfo
  const wires = new Set<Duplex>()
  host.httpServer.on('upgrade', (_request, wire: Duplex) => {
    wires.add(wire)
    wire.once('close', () => wires.delete(wire))
  })
  let seq = 0

  const sellNext = () => {
    seq++
    io.emit('SALE', saleOf(seq))
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    nextConnection: () => once(io, 'connection', { signal: AbortSignal.timeout(20_000) }),
    async sell(count, overMs) {
      const last = seq + count
      const started = performance.now()
      while (seq < last) {
        const share = overMs === 0 ? 1 : (performance.now() - started) / overMs
        const due = Math.min(last, last - count + Math.floor(share * count))
        while (seq < due) sellNext()
        if (seq < last) await sleep(4)
      }
      io.emit('END', seq)
      // Socket.IO writes what the loop has queued right after it, frame by frame. That all goes out as one piece makes it a
      // burst on a busy machine too, where the page would else be faster than the server.
      for (const wire of wires) {
        wire.cork()
        setImmediate(() => wire.uncork())
      }
    },
    reset: () => {
      seq = 0
    },
    // It closes the host of the page too.
    close: () => io.close(),
  }
}

const saleOf = (seq: number): Sale => ({
  seq,
  nickname: `손님${seq % 97}`,
  goodsId: (seq % goodsCount) + 1,
  goodsName: `시원한 콜라 ${seq % goodsCount} 외 2개의 상품`,
  goodsNameEn: `Cold cola ${seq % goodsCount} and 2 more`,
  date: new Date().toISOString(),
  stock: 1_000_000 - seq,
})
