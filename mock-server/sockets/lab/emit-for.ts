import type { LabEmit, LabEmitted } from '#app/contract/lab.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'

const patience = 3000

/** Emits in one of the ways of Socket.IO. Resolves to whether an emit with an ack was acknowledged. */
export async function emitFor(
  lab: NamespaceOf<'/lab'>,
  socket: SocketOf<'/lab'>,
  { kind, id, room, times }: LabEmit,
): Promise<boolean> {
  const packet = (number: number): LabEmitted => ({ id, kind, number, times })
  if (kind === 'socket.emitWithAck') return emitWithAck(socket, packet(1))
  for (let number = 1; number <= times; number += 1) {
    switch (kind) {
      case 'io.emit':
        lab.emit('emitted', packet(number))
        break
      case 'socket.emit':
        socket.emit('emitted', packet(number))
        break
      case 'socket.broadcast.emit':
        socket.broadcast.emit('emitted', packet(number))
        break
      case 'io.to.emit':
        lab.to(room).emit('emitted', packet(number))
        break
      case 'socket.to.emit':
        socket.to(room).emit('emitted', packet(number))
        break
      case 'io.volatile.emit':
        lab.volatile.emit('emitted', packet(number))
        break
    }
  }
  return false
}

/** The contract's events have no acks: the server asks for one only here. */
async function emitWithAck(
  socket: { timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> } },
  packet: LabEmitted,
): Promise<boolean> {
  try {
    await socket.timeout(patience).emitWithAck('emitted', packet)
    return true
  } catch {
    return false
  }
}
