import type { Socket as Connection, Server as Engine } from 'engine.io'
import { type Bucket, createTokenBucket } from '#mock-server/sockets/connection/token-bucket.ts'

/** Closes a connection that floods the server with packets, such as handshakes for namespaces that don't exist. */
export function cutFloods(engine: Engine, packets: Bucket): void {
  engine.on('connection', (connection: Connection) => {
    const bucket = createTokenBucket(packets)
    connection.on('packet', () => {
      if (!bucket.take()) connection.close(true)
    })
  })
}
