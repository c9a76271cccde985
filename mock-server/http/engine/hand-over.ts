import { setTimeout as wait } from 'node:timers/promises'
import { type SocketServer, socketsHere } from '#mock-server/sockets/socket-server.ts'

/** How often some connections are closed, in ms. */
const step = 50

/**
 * Closes the connections of a node that is about to stop, a part at a time in the second half of `grace` ms, when load balancers know
 * of it. Their clients connect again to other nodes, which would have much to do if all came at once.
 */
export async function handOver(io: SocketServer, grace: number): Promise<void> {
  await wait(grace / 2)
  const connections = [...new Set(socketsHere(io).map(({ conn }) => conn))]
  const steps = Math.max(1, Math.floor(grace / 2 / step))
  const atOnce = Math.ceil(connections.length / steps)
  for (let closed = 0; closed < connections.length; closed += atOnce) {
    for (const connection of connections.slice(closed, closed + atOnce)) connection.close()
    await wait(step)
  }
}
