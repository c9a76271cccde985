import { WebSocket } from 'ws'

const join = { shop: '40{"batched":true,"language":"ko"}', plain: '40' }

/** Opens sockets, spread over the nodes. The first one counts the purchases that it hears of. */
export async function openListeners(urls: readonly string[], count: number, isShop: boolean) {
  let heard = 0
  const listen = (index: number) =>
    new Promise<WebSocket>((resolve, reject) => {
      const url = (urls[index % urls.length] ?? '').replace('http', 'ws')
      const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false })
      socket.once('error', reject)
      socket.on('message', (data: Buffer) => {
        // engine.io's packets: 0 open, 2 ping; Socket.IO's: 40 connected, 42 an event.
        if (data[0] === 0x30) return socket.send(isShop ? join.shop : join.plain)
        if (data[0] === 0x32) return socket.send('3')
        if (data[0] === 0x34 && data[1] === 0x30) return resolve(socket)
        if (index === 0 && data[0] === 0x34 && data[1] === 0x32) heard += purchasesIn(data.toString().slice(2))
      })
    })
  const sockets = await Promise.all(Array.from({ length: count }, (_, index) => listen(index)))
  return {
    count: () => heard,
    close: () => sockets.forEach((socket) => socket.close()),
  }
}

function purchasesIn(packet: string): number {
  const [event, payload] = JSON.parse(packet)
  if (event === 'BUY_GOODS') return 1
  return event === 'SHOP_CHANGED' ? (payload.purchases ?? []).length : 0
}
