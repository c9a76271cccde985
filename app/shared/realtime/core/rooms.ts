import type { Channel } from './channel.ts'

interface Message {
  readonly command: string
  readonly payload: unknown
}
interface Rooms {
  readonly join: (room: string) => Message
  readonly leave?: (room: string) => Message
}

/** Keeps the server told of the rooms that somebody is in; gives the function that joins one. */
export function createRooms(channel: Channel, rooms: Rooms | undefined) {
  const members = new Set<{ readonly room: string }>()
  let told = new Set<string>()

  const update = () => {
    const socket = channel.socket()
    if (!socket || !rooms) return
    const tell = (message: Message | undefined) => message && socket.emit(message.command, message.payload)
    const wanted = new Set(Array.from(members, ({ room }) => room))
    for (const room of told) if (!wanted.has(room)) tell(rooms.leave?.(room))
    for (const room of wanted) if (!told.has(room)) tell(rooms.join(room))
    told = wanted
  }
  channel.on('connected', () => {
    told = new Set()
    update()
  })

  return (room: string): (() => void) => {
    const member = { room }
    members.add(member)
    // Once all effects of a commit have run: a leave and a join of the same room say nothing to the server.
    queueMicrotask(update)
    return () => {
      members.delete(member)
      queueMicrotask(update)
    }
  }
}
