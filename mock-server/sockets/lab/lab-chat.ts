import type { LabPerson } from '#app/contract/lab.ts'
import type { LabAbilities } from '#mock-server/core/lab/lab-abilities.ts'
import { createPacer } from '../connection/pacer.ts'
import type { Peers } from '../presence/peers.ts'
import { createRemotePeople } from '../presence/remote-people.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'

/** The room of the participants, and their place for `peers`. */
const room = 'lab chat'
const shown = 50
/** In ms. Each announcement goes to every participant. */
const interval = 500

/** The lab's chat over all nodes, with its participants and who is typing. Each node emits to its own sockets. */
export function createLabChat(lab: NamespaceOf<'/lab'>, peers: Peers) {
  const here = new Map<string, LabPerson>()
  const remote = createRemotePeople()

  const announcement = createPacer(() => {
    const people = [...here.values(), ...remote.at(room).map(({ person, name }) => ({ id: person, name }))]
    lab.local.to(room).emit('participants', { count: people.length, people: people.slice(0, shown) })
  }, interval)
  const publishHere = () =>
    peers.publish(room, () => Array.from(here.values(), ({ id, name }) => ({ person: id, name })))
  const change = () => {
    publishHere()
    announcement.ask()
  }

  const unsubscribe = peers.subscribe({
    people(node, present) {
      if (present.place !== room) return
      remote.set(node, present)
      announcement.ask()
    },
    joined: () => here.size > 0 && publishHere(),
    left: (node) => remote.forget(node).length > 0 && announcement.ask(),
  })

  return {
    abilities(
      socket: SocketOf<'/lab'>,
      person: LabPerson,
      countMessage: () => void,
    ): Pick<LabAbilities, 'enterChat' | 'say' | 'type'> {
      const enter = () => {
        if (here.has(socket.id)) return
        here.set(socket.id, person)
        void socket.join(room)
        change()
      }
      return {
        enterChat: enter,
        say(text) {
          countMessage()
          enter()
          lab.emit('chat message', text, person)
        },
        type(typing) {
          countMessage()
          enter()
          socket.to(room).emit('typing', { person, typing })
        },
      }
    },
    left(socket: SocketOf<'/lab'>): void {
      if (here.delete(socket.id)) change()
    },
    close(): void {
      announcement.stop()
      unsubscribe()
    },
  }
}
