import type { DestinationStream } from 'pino'
import type { Backend } from '#mock-server/core/backend.ts'
import type { BackendOptions } from '#mock-server/core/create-backend.ts'
import { createHttpHost, type HttpHost, type HttpHostOptions } from '#mock-server/http/create-http-host.ts'
import { createLog } from '#mock-server/http/create-log.ts'
import { type ListenOptions, listen } from '#mock-server/http/listen.ts'
import { createRequestQueue } from '#mock-server/http/request/request-queue.ts'
import { createTestBackend } from '../backend/create-test-backend.ts'

export interface TestServerOptions extends Partial<Omit<HttpHostOptions, 'backend' | 'log'>> {
  backend?: Partial<BackendOptions>
  /** Receives the lines of the log; they are dropped by default. */
  logTo?: DestinationStream
  port?: number
  listen?: Pick<ListenOptions, 'keepAlive' | 'arrival'>
}

export interface TestServer {
  url: string
  backend: Backend
  host: HttpHost
  close(grace?: number): Promise<void>
}

/**
 * Starts a server in this process: on a free port of 127.0.0.1, with a store in memory and no limits. It refuses no request because
 * others wait long: the test itself may hold them up.
 */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { backend: backendOptions, logTo, port = 0, listen: listenOptions, ...hostOptions } = options
  const backend = await createTestBackend(backendOptions)
  const log = createLog(logTo ? 'info' : 'silent', logTo)
  const queue = createRequestQueue({ patience: Number.POSITIVE_INFINITY })
  const host = createHttpHost({ backend, log, queue, ...hostOptions })
  const listening = await listen(host, { port, address: '127.0.0.1', ...listenOptions })
  return {
    url: listening.url,
    backend,
    host,
    async close(grace) {
      await listening.close(grace)
      await backend.close()
    },
  }
}
