import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient } from '@redis/client'
import { createAdapter } from '@socket.io/redis-adapter'
import express from 'express'
import pg from 'pg'
import { Server } from 'socket.io'

/**
 * What the shop's nodes are compared with: an order is a bare transaction, and after it a plain emit through Socket.IO's Redis adapter.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
pool.on('error', () => undefined)
// One node after the other, or both would make the tables.
await pool.query(`begin; select pg_advisory_xact_lock(1);
  create table if not exists plain_orders (seq bigserial primary key, order_id text unique, goods_id bigint, at text);
  create table if not exists plain_goods (goods_id bigint primary key, stock bigint);
  insert into plain_goods select n, 1000000 from generate_series(1, 100) as n on conflict do nothing; commit`)

const clients = [createClient({ url: process.env.REDIS_URL ?? '' }), createClient({ url: process.env.REDIS_URL ?? '' })]
for (const client of clients) {
  client.on('error', () => undefined)
  await client.connect()
}
// The adapter does not look at what becomes of its commands; without this the first lost connection would end the process.
process.on('unhandledRejection', () => undefined)

const app = express()
app.use(express.json())
const server = createServer(app)
const io = new Server(server, { serveClient: false, adapter: createAdapter(clients[0], clients[1]) })

app.post('/api/orders', async (request, response) => {
  const [{ goodsId }] = request.body.items
  const orderId = request.get('idempotency-key')
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('update plain_goods set stock = stock - 1 where goods_id = $1 and stock > 0', [goodsId])
    const at = new Date().toISOString()
    const { rows } = await client.query(
      'insert into plain_orders (order_id, goods_id, at) values ($1, $2, $3) on conflict (order_id) do nothing returning seq',
      [orderId, goodsId, at],
    )
    await client.query('commit')
    if (rows.length > 0)
      io.emit('BUY_GOODS', {
        seq: Number(rows[0].seq),
        nickname: '하나',
        goodsId,
        goodsName: '콜라',
        date: at,
        orderId,
      })
    response.status(201).json({ order: { orderId } })
  } catch {
    response.status(503).json({})
  } finally {
    client.release()
  }
})
app.get('/readyz', (_request, response) => void response.json({ status: 'ready' }))

server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`Reference is open on http://127.0.0.1:${port}\n`)
})
