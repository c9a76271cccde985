import type { Channel } from './channel.ts'

interface Message {
  readonly command: string
  readonly payload: unknown
}
interface Rooms {
  readonly join: (room: string) => Message
  readonly leave?: (room: string) => Message
}

/** Tells the server which rooms are in use, again after each reconnect. Returns the function that joins one. */
export function createRooms(channel: Channel, rooms: Rooms | undefined) {
  const members = new Set<{ readonly room: string }>()
  /** What the server knows. */
  let joined = new Set<string>()

  const update = () => {
    const socket = channel.socket()
    if (!socket || !rooms) return
    const emit = (message: Message | undefined) => message && socket.emit(message.command, message.payload)
    const wanted = new Set(Array.from(members, ({ room }) => room))
    for (const room of joined) if (!wanted.has(room)) emit(rooms.leave?.(room))
    for (const room of wanted) if (!joined.has(room)) emit(rooms.join(room))
    joined = wanted
  }
  channel.on('connected', () => {
    joined = new Set()
    update()
  })

  return (room: string): (() => void) => {
    const member = { room }
    members.add(member)
    // Wait for all effects of a React commit: leaving and joining the same room then sends nothing.
    queueMicrotask(update)
    return () => {
      members.delete(member)
      queueMicrotask(update)
    }
  }
}
