import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Server } from 'socket.io'
import { WebSocketServer } from 'ws'
import { type BareOrder, openBareStore, placeBareOrder } from './bare-store.ts'

/**
 * What the shop is compared with: bare Express routes on the same database, a plain Socket.IO server that emits each purchase to
 * everybody, and at `/beat` plain WebSockets that get one packet every 100 ms.
 */
const db = openBareStore(process.env.DATABASE_URL ?? '')
const app = express()
app.use(express.json())
const server = createServer(app)
const io = new Server(server, { serveClient: false, perMessageDeflate: false, httpCompression: false })

app.get('/api/goods', async (_request, response) => {
  const goods = await db
    .selectFrom('goods')
    .selectAll()
    .where('retired_at', 'is', null)
    .orderBy('goods_id', 'desc')
    .limit(24)
    .execute()
  response.json({ goods })
})
app.post('/api/cart/items', async (request, response) => {
  const { userId, goodsId, quantity }: BareOrder = request.body
  const key = randomUUID()
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('cart_lines')
      .values({ user_id: userId, goods_id: goodsId, quantity })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'goods_id']).doUpdateSet((eb) => ({ quantity: eb('quantity', '+', quantity) })),
      )
      .execute()
    await tx
      .insertInto('cart_answers')
      .values({
        user_id: userId,
        idempotency_key: key,
        request_hash: key,
        answer: '{}',
        answered_at: new Date().toISOString(),
      })
      .execute()
  })
  response.json({ added: quantity })
})
app.post('/api/orders', async (request, response) => {
  const order: BareOrder = request.body
  const purchase = await placeBareOrder(db, order)
  io.emit('BUY_GOODS', purchase)
  response.status(201).json(purchase)
})
app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))

const beat = new WebSocketServer({ noServer: true, perMessageDeflate: false })
server.on('upgrade', (request, socket, head) => {
  if (request.url === '/beat') beat.handleUpgrade(request, socket, head, (client) => beat.emit('connection', client))
})
setInterval(() => {
  if (beat.clients.size === 0) return
  // As large as a packet of ten purchases.
  const packet = JSON.stringify({ at: Date.now(), purchases: 'x'.repeat(2000) })
  for (const client of beat.clients) client.send(packet)
}, 100)

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`Reference is open on http://127.0.0.1:${port}\n`)
})
