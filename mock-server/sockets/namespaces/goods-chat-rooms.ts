import type { Participants } from '#app/contract/goods-chat.ts'
import type { DomainEventHandlers } from '#mock-server/core/domain-events.ts'
import type { Peers, PersonAt } from '../presence/peers.ts'
import { createRemotePeople } from '../presence/remote-people.ts'
import { accountRoom, goodsChatRoom, type NamespaceOf, type SocketOf } from '../socket-server.ts'

type ShopSocket = SocketOf<'/'>

interface Room {
  /** The sockets that are in it, each with the name under which it takes part; without one it only listens. */
  sockets: Map<ShopSocket, string | undefined>
  /** Who takes part here, with how many sockets. */
  people: Map<string, { name: string; tabs: number }>
  /** Who took part on all nodes when the room was last told: person → name. */
  told: ReadonlyMap<string, string>
}

/**
 * The rooms of the goods chat. A person takes part once, however many tabs that are, and over all nodes; each node
 * tells its own sockets of who comes and goes, and of what is said.
 */
export function createGoodsChat(shop: NamespaceOf<'/'>, peers: Peers) {
  const rooms = new Map<string, Room>()
  const remote = createRemotePeople()
  let closed = false

  const peopleHere = (name: string): PersonAt[] =>
    Array.from(rooms.get(name)?.people ?? [], ([person, here]) => ({ person, name: here.name }))
  const presentIn = (name: string): ReadonlyMap<string, string> =>
    new Map([...remote.at(name), ...peopleHere(name)].map((one) => [one.person, one.name]))
  const tellPeers = (name: string) => peers.tell({ place: name, people: peopleHere(name) })

  /** Tells the room who has come and who has gone since it was last told. */
  function announce(name: string): void {
    const room = rooms.get(name)
    if (!room || closed) return
    const { told } = room
    const present = presentIn(name)
    room.told = present
    const participants = toParticipants(present)
    const notify = (type: 'joined' | 'left', [person, nickname]: [string, string]) =>
      shop.local
        .to(goodsChatRoom(name))
        // Nobody needs to be told of their own coming: a person with an account is called as the account's room.
        .except(person)
        .emit('notice', noticeTexts[type](nickname), { room: name, type, nickname, participants })
    for (const one of told) if (!present.has(one[0])) notify('left', one)
    for (const one of present) if (!told.has(one[0])) notify('joined', one)
  }

  /** One socket more by which its person takes part, or one less; others hear of the first and the last. */
  function addTab(place: string, { people }: Room, { data: { person } }: ShopSocket, name: string): void {
    const tabs = (people.get(person)?.tabs ?? 0) + 1
    people.set(person, { name, tabs })
    if (tabs === 1) change(place)
  }
  function removeTab(place: string, { people }: Room, { data: { person } }: ShopSocket): void {
    const here = people.get(person)
    if (here && here.tabs > 1) people.set(person, { ...here, tabs: here.tabs - 1 })
    else if (people.delete(person)) change(place)
  }
  function change(place: string): void {
    tellPeers(place)
    announce(place)
  }

  function leave(socket: ShopSocket, name: string): void {
    const room = rooms.get(name)
    if (!room?.sockets.has(socket)) return
    const tookPart = room.sockets.get(socket) !== undefined
    room.sockets.delete(socket)
    void socket.leave(goodsChatRoom(name))
    if (tookPart) removeTab(name, room, socket)
    if (room.sockets.size === 0) rooms.delete(name)
  }

  const stopListening = peers.listen({
    told(node, present) {
      remote.set(node, present)
      announce(present.place)
    },
    joined() {
      for (const name of rooms.keys()) tellPeers(name)
    },
    left(node) {
      for (const name of remote.forget(node)) announce(name)
    },
  })

  return {
    /** Lets it hear the room from here on, and take part where it has a name; answers who takes part. */
    join(socket: ShopSocket, place: string, name: string | undefined): Participants {
      if (socket.connected) {
        const room = rooms.get(place) ?? { sockets: new Map(), people: new Map(), told: presentIn(place) }
        rooms.set(place, room)
        const before = room.sockets.get(socket)
        room.sockets.set(socket, name)
        void socket.join(goodsChatRoom(place))
        if (name !== undefined && before === undefined) addTab(place, room, socket, name)
        if (name === undefined && before !== undefined) removeTab(place, room, socket)
      }
      return toParticipants(presentIn(place))
    },
    leave,
    leaveAll(socket: ShopSocket): void {
      for (const name of rooms.keys()) leave(socket, name)
    },
    on: {
      'goods-chat-message': ({ userId, message }) => {
        const others = shop.local.to(goodsChatRoom(message.room)).except(accountRoom(userId))
        others.emit('new message', message.msg, { ...message, own: false, key: null })
        for (const socket of rooms.get(message.room)?.sockets.keys() ?? [])
          if (socket.data.session?.user.userId === userId) socket.emit('new message', message.msg, message)
      },
      'goods-chat-typing': ({ userId, typing }) =>
        shop.local.to(goodsChatRoom(typing.room)).except(accountRoom(userId)).emit('typing', typing),
    } satisfies DomainEventHandlers,
    close(): void {
      closed = true
      stopListening()
    },
  }
}

/** So many participants are named; the others are counted. */
const namedAtMost = 50

const toParticipants = (present: ReadonlyMap<string, string>): Participants => ({
  count: present.size,
  names: [...present.values()].toSorted().slice(0, namedAtMost),
})

const noticeTexts = {
  joined: (nickname: string) => `${nickname}님이 들어왔어요.`,
  left: (nickname: string) => `${nickname}님이 나갔어요.`,
}
