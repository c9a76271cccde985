import type { Participants } from '#app/contract/goods-chat.ts'
import { compareNames } from '#app/contract/text.ts'
import type { DomainEventHandlers } from '#mock-server/core/domain-events.ts'
import { createPacer, type Pacer } from '../connection/pacer.ts'
import type { Peers, PersonAt } from '../presence/peers.ts'
import { createRemotePeople } from '../presence/remote-people.ts'
import { accountRoom, goodsChatRoom, type NamespaceOf, type SocketOf } from '../socket-server.ts'

type ShopSocket = SocketOf<'/'>

interface Room {
  /** The sockets in the room → the name under which they take part; `undefined` only listens. */
  sockets: Map<ShopSocket, string | undefined>
  /** Person → name and number of sockets, on this node. */
  people: Map<string, { name: string; tabs: number }>
  /** Person → name, over all nodes, when notices were last emitted, and what was said of them then. */
  announced: ReadonlyMap<string, string>
  participants: Participants
  /** Emits the notices. */
  announcement: Pacer
}

/** For a crowd: the shortest time (ms) between two emits of notices, and the most notices of one. */
const noticeInterval = 250
const noticesAtOnce = 5

/**
 * The rooms of the goods chat. A person with several tabs takes part once, over all nodes. Each node emits messages and notices to
 * its own sockets.
 */
export function createGoodsChat(shop: NamespaceOf<'/'>, peers: Peers) {
  const rooms = new Map<string, Room>()
  /** Socket → the rooms it is in. */
  const roomsOf = new WeakMap<ShopSocket, Set<string>>()
  const remote = createRemotePeople()
  let closed = false

  const peopleHere = (name: string): PersonAt[] =>
    Array.from(rooms.get(name)?.people ?? [], ([person, here]) => ({ person, name: here.name }))
  const presentIn = (name: string): ReadonlyMap<string, string> =>
    new Map([...remote.at(name), ...peopleHere(name)].map((one) => [one.person, one.name]))
  const publishHere = (name: string) => peers.publish(name, () => peopleHere(name))

  /** Those of a large room may be as old as its last notices: naming them is work that grows with the room. */
  function participantsOf(name: string): Participants {
    const room = rooms.get(name)
    return room && room.announced.size > namedAtMost ? room.participants : toParticipants(presentIn(name))
  }

  function openRoom(name: string): Room {
    const announced = presentIn(name)
    const room: Room = {
      sockets: new Map(),
      people: new Map(),
      announced,
      participants: toParticipants(announced),
      announcement: createPacer(() => announce(name), noticeInterval),
    }
    rooms.set(name, room)
    return room
  }

  /** Emits a notice for everybody who joined or left since the last time. Of a crowd only the first are named. */
  function announce(name: string): void {
    const room = rooms.get(name)
    if (!room || closed) return
    const { announced } = room
    const present = presentIn(name)
    const participants = toParticipants(present)
    Object.assign(room, { announced: present, participants })
    const notify = (type: 'joined' | 'left', [person, nickname]: readonly [string, string]) =>
      shop.local
        .to(goodsChatRoom(name))
        // Not to the person itself: `person` of an account is also the name of the account's room.
        .except(person)
        .emit('notice', noticeTexts[type](nickname), { room: name, type, nickname, participants })
    const left = [...announced].filter(([person]) => !present.has(person))
    const joined = [...present].filter(([person]) => !announced.has(person))
    for (const one of left.slice(0, noticesAtOnce)) notify('left', one)
    for (const one of joined.slice(0, noticesAtOnce)) notify('joined', one)
  }

  /** Counts one socket more of its person. Others are notified of the first. */
  function addTab(place: string, { people }: Room, { data: { person } }: ShopSocket, name: string): void {
    const tabs = (people.get(person)?.tabs ?? 0) + 1
    people.set(person, { name, tabs })
    if (tabs === 1) change(place)
  }
  /** Counts one socket less of its person. Others are notified of the last. */
  function removeTab(place: string, { people }: Room, { data: { person } }: ShopSocket): void {
    const here = people.get(person)
    if (here && here.tabs > 1) people.set(person, { ...here, tabs: here.tabs - 1 })
    else if (people.delete(person)) change(place)
  }
  function change(place: string): void {
    publishHere(place)
    changed(place)
  }
  /** A crowd gets its notices together: one for each of its people would be work that grows with its square. */
  function changed(place: string): void {
    const room = rooms.get(place)
    if (room && room.sockets.size > namedAtMost) room.announcement.ask()
    else announce(place)
  }

  function leave(socket: ShopSocket, name: string): void {
    const room = rooms.get(name)
    if (!room?.sockets.has(socket)) return
    const tookPart = room.sockets.get(socket) !== undefined
    room.sockets.delete(socket)
    roomsOf.get(socket)?.delete(name)
    void socket.leave(goodsChatRoom(name))
    if (tookPart) removeTab(name, room, socket)
    if (room.sockets.size > 0) return
    room.announcement.stop()
    rooms.delete(name)
  }

  const unsubscribe = peers.subscribe({
    people(node, present) {
      remote.set(node, present)
      changed(present.place)
    },
    joined() {
      for (const name of rooms.keys()) publishHere(name)
    },
    left(node) {
      for (const name of remote.forget(node)) changed(name)
    },
  })

  return {
    /** From here on the socket receives the room's events; with a name it takes part. Returns the participants. */
    join(socket: ShopSocket, place: string, name: string | undefined): Participants {
      if (socket.connected) {
        const room = rooms.get(place) ?? openRoom(place)
        const before = room.sockets.get(socket)
        roomsOf.set(socket, (roomsOf.get(socket) ?? new Set()).add(place))
        room.sockets.set(socket, name)
        void socket.join(goodsChatRoom(place))
        if (name !== undefined && before === undefined) addTab(place, room, socket, name)
        if (name === undefined && before !== undefined) removeTab(place, room, socket)
      }
      return participantsOf(place)
    },
    leave,
    leaveAll(socket: ShopSocket): void {
      for (const name of roomsOf.get(socket) ?? []) leave(socket, name)
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
      unsubscribe()
      for (const { announcement } of rooms.values()) announcement.stop()
    },
  }
}

/** More participants than these are only counted. */
const namedAtMost = 50

const toParticipants = (present: ReadonlyMap<string, string>): Participants => ({
  count: present.size,
  names: [...present.values()].toSorted(compareNames).slice(0, namedAtMost),
})

const noticeTexts = {
  joined: (nickname: string) => `${nickname}님이 들어왔어요.`,
  left: (nickname: string) => `${nickname}님이 나갔어요.`,
}
