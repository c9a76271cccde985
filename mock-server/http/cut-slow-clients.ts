import type { Socket as Connection, Server as Engine } from 'engine.io'

const packetsKept = 200
const patience = 1000

/**
 * Cuts a client for which more than 200 packets have been waiting for a second: it would take the server's memory. It comes
 * back with its offset and is told what it missed. The second lets a replay, which is that long at once, go through.
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
      // Not in the midst of the packet that is being queued.
      setImmediate(() => connection.close(true))
    })
    connection.on('flush', () => {
      waiting = 0
      tooManySince = undefined
    })
  })
}
