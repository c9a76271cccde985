import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BadConfig } from '../config.ts'
import type { HttpHost } from '../create-http-host.ts'

interface MetricsOptions {
  host: Pick<HttpHost, 'io' | 'stats' | 'onAnswer' | 'isReady'>
  port: number
  address: string
}

/**
 * Serves `/metrics` in Prometheus' text format on a port of its own, which the reverse proxy does not lead to. Rejects with
 * `BadConfig` when it can't listen. The package is loaded for whoever wants figures only.
 */
export async function serveMetrics({ host, port, address }: MetricsOptions) {
  const { default: prometheus } = await import('prom-client')
  const registers = [new prometheus.Registry()]
  const [registry = prometheus.register] = registers
  prometheus.collectDefaultMetrics({ register: registry })

  const durations = new prometheus.Histogram({
    name: 'http_request_duration_seconds',
    help: 'Answered requests, without sockets.',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  const unsubscribe = host.onAnswer(({ method, status, ms }) => {
    durations.observe({ method, status: String(status) }, ms / 1000)
  })
  new prometheus.Gauge({
    name: 'jangteo_connections',
    help: 'Open socket connections.',
    registers,
    collect() {
      this.set(host.io.engine.clientsCount)
    },
  })
  new prometheus.Gauge({
    name: 'jangteo_ready',
    help: '1 while /readyz says so.',
    registers,
    async collect() {
      this.set((await host.isReady()) ? 1 : 0)
    },
  })
  new prometheus.Counter({
    name: 'jangteo_socket_packets_total',
    help: 'What became of the packets and handshakes of sockets.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(host.stats)) this.inc({ outcome }, count)
    },
  })

  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new BadConfig(`METRICS_PORT can’t be listened on (${error.message})`)))
    server.listen(port, address, resolve)
  })
  const bound = server.address() as AddressInfo
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${bound.port}/metrics`,
    close(): void {
      unsubscribe()
      server.close()
      server.closeAllConnections()
    },
  }
}
