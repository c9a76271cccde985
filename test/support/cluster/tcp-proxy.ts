import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface TcpProxy {
  port: number
  /** From here on nothing goes through, in either direction, and nobody is told: as when a cable is pulled. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/**
 * Passes connections on to the first of its targets that takes them, another one first each time, as a load balancer does. It keeps
 * nobody at one node.
 */
export async function openTcpProxy(targets: () => readonly number[]): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isCut = false
  let turn = 0

  function pass(client: Socket, ports: readonly number[]): void {
    const [port, ...others] = ports
    if (port === undefined) return void client.destroy()
    const server = connect({ port, host: '127.0.0.1', noDelay: true })
    server.once('error', () => pass(client, others))
    server.once('connect', () => {
      server.removeAllListeners('error')
      join(client, server)
    })
  }
  function join(client: Socket, server: Socket): void {
    const pair = [client, server] as const
    pairs.add(pair)
    for (const [one, other] of [pair, [server, client] as const]) {
      one.on('error', () => one.destroy())
      one.once('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
      one.pipe(other)
    }
    if (isCut) cutOff(pair)
  }
  const cutOff = (pair: readonly [Socket, Socket]) => {
    for (const one of pair) one.unpipe().pause()
  }

  const listener = createServer({ noDelay: true }, (client) => {
    client.on('error', () => client.destroy())
    const ports = targets()
    turn += 1
    const first = turn % Math.max(ports.length, 1)
    pass(client, [...ports.slice(first), ...ports.slice(0, first)])
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port')

  return {
    port: address.port,
    cut() {
      isCut = true
      pairs.forEach(cutOff)
    },
    mend() {
      isCut = false
      for (const [client, server] of pairs) {
        client.pipe(server)
        server.pipe(client)
      }
    },
    async close() {
      const closed = once(listener, 'close')
      listener.close()
      for (const pair of pairs) for (const one of pair) one.destroy()
      await closed
    },
  }
}
