import type { Socket as Connection, Server as Engine } from 'engine.io'

const packetsKept = 200
const patience = 1000

/**
 * Closes a connection with more than 200 waiting packets for over a second, because its queue would use up the server's memory.
 * The client reconnects with its offset and gets a replay. The second allows for a long replay, which is sent at once.
 */
export function cutSlowClients(engine: Engine): void {
  engine.on('connection', (connection: Connection) => {
    let waiting = 0
    let tooManySince: number | undefined
    let isCut = false

    connection.on('packetCreate', () => {
      waiting += 1
      if (waiting <= packetsKept) return
      tooManySince ??= performance.now()
      if (isCut || performance.now() - tooManySince < patience) return
      isCut = true
      // After engine.io has queued the current packet.
      setImmediate(() => connection.close(true))
    })
    connection.on('flush', () => {
      waiting = 0
      tooManySince = undefined
    })
  })
}
