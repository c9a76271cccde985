import { type Socket as Connection, Server as Engine } from 'engine.io'
import type { SocketLimits } from '#mock-server/sockets/connection/socket-limits.ts'
import type { Requests } from '../request/requests.ts'
import { cutFloods } from './cut-floods.ts'
import { cutSlowClients } from './cut-slow-clients.ts'

export interface SocketEngineOptions {
  requests: Requests
  /** Counts a new connection of an address. Rejects when there were too many. */
  count: (address: string) => Promise<void>
  limits: SocketLimits
  /** While the server stops, new sockets are rejected: they would keep it from stopping. */
  isDraining: () => boolean
}

/** The engine under Socket.IO: polling and WebSocket, for the shop's own pages and for programs. */
export function createSocketEngine({ requests, count, limits, isDraining }: SocketEngineOptions) {
  const openByAddress = new Map<string, number>()

  const engine = new Engine({
    maxHttpBufferSize: 16 * 1024,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (request, answer) => {
      const { address } = requests.clientOf(request)
      if (isDraining()) answer('unavailable', false)
      else if (requests.isForeign(request)) answer('foreign_origin', false)
      else if ((openByAddress.get(address) ?? 0) >= limits.connectionsPerAddress) answer('too_many_requests', false)
      else
        count(address).then(
          () => answer(null, true),
          () => answer('too_many_requests', false),
        )
    },
  })

  engine.on('connection', (connection: Connection) => {
    const { address } = requests.clientOf(connection.request)
    openByAddress.set(address, (openByAddress.get(address) ?? 0) + 1)
    connection.on('close', () => {
      const left = (openByAddress.get(address) ?? 0) - 1
      if (left > 0) openByAddress.set(address, left)
      else openByAddress.delete(address)
    })
  })
  cutSlowClients(engine)
  cutFloods(engine, limits.packetsPerConnection)
  return engine
}
