import type { Socket as Connection, Server as Engine } from 'engine.io'
import { createTokenBucket } from '#mock-server/sockets/connection/token-bucket.ts'

/** Packets of one connection, whatever is in them: several times what its namespaces would take. */
const packets = { capacity: 2000, perSecond: 200 }

/** Closes a connection that floods the server with packets, such as handshakes for namespaces that don't exist. */
export function cutFloods(engine: Engine): void {
  engine.on('connection', (connection: Connection) => {
    const bucket = createTokenBucket(packets)
    connection.on('packet', () => {
      if (!bucket.take()) connection.close(true)
    })
  })
}
