import type { ManagerOptions } from 'socket.io-client'
import type { SocketClient } from '#app/shared/realtime/core/socket-client.ts'
import type { Inspection } from './inspection.ts'
import type { WirePacket } from './packet-log.ts'

/** socket.io-client with an observer in its Manager, which all packets of all namespaces pass. For `createConnection`'s `load`. */
export async function loadObservedClient(inspection: Inspection): Promise<SocketClient> {
  const { Manager } = await import('socket.io-client')

  class ObservedManager extends Manager {
    #replaying = false

    constructor(url: string | undefined, options: Partial<ManagerOptions>) {
      super(url, options)
      // Before any socket's own listener: what one throws is recorded all the same.
      this.on('packet', (packet: WirePacket) => inspection.record('in', packet, this.#replaying))
      this.on('open', () => {
        const { engine } = this
        const show = () => inspection.connection({ open: true, transport: engine.transport.name, reason: '' })
        engine.on('upgrade', show)
        show()
      })
      this.on('close', (reason) => inspection.connection({ open: false, reason, namespaces: [] }))
      this.on('error', (error) => inspection.connection({ open: false, reason: error.message, namespaces: [] }))
      inspection.replayBy((packet) => {
        this.#replaying = true
        try {
          this.emitReserved('packet', packet as Parameters<Parameters<typeof this.on<'packet'>>[1]>[0])
        } finally {
          this.#replaying = false
        }
      })
    }

    override _packet(packet: Parameters<InstanceType<typeof Manager>['_packet']>[0]): void {
      inspection.record('out', { type: packet.type ?? 0, nsp: packet.nsp ?? '/', data: packet.data, id: packet.id })
      super._packet(packet)
    }
  }
  return { Manager: ObservedManager }
}
