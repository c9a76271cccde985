import { afterEach, beforeEach, expect, test } from 'vitest'
import { BadConfig } from '#mock-server/http/config.ts'
import { serveMetrics } from '#mock-server/http/health/serve-metrics.ts'
import { openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let metrics: Awaited<ReturnType<typeof serveMetrics>>
beforeEach(async () => {
  server = await startServer()
  metrics = await serveMetrics({ host: server.host, port: 0, address: '127.0.0.1' })
})
afterEach(async () => {
  metrics.close()
  await server.close()
})

const text = async () => (await fetch(metrics.url)).text()

test('an operator reads what the shop does, on a port of its own', async () => {
  await fetch(`${server.url}/api/goods`)
  await fetch(`${server.url}/api/nowhere`)
  const socket = await openSocket(server.url)
  await socket.send('CHANGED_PAGE', '/')
  const figures = await text()
  expect(figures).toContain('http_request_duration_seconds_count{method="GET",status="200"} 1')
  expect(figures).toContain('http_request_duration_seconds_count{method="GET",status="404"} 1')
  expect(figures).toContain('jangteo_connections 1')
  expect(figures).toContain('jangteo_ready 1')
  expect(figures).toContain('jangteo_socket_packets_total{outcome="done"} 1')
  expect(figures).toContain('process_cpu_user_seconds_total')
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  expect((await fetch(new URL('/', metrics.url))).status).toBe(404)
})

test('a port that is taken is told with its setting', async () => {
  const port = Number(new URL(metrics.url).port)
  const second = serveMetrics({ host: server.host, port, address: '127.0.0.1' })
  await expect(second).rejects.toThrow(BadConfig)
  await expect(second).rejects.toThrow(/^METRICS_PORT /)
})
