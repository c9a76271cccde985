import { type LabPerson, LabRoom } from '#app/contract/lab.ts'
import { hiddenNickname } from '#app/contract/user.ts'
import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import type { SocketLimits } from '../connection/socket-limits.ts'
import type { NamespaceService } from '../namespaces/namespace-service.ts'
import type { Peers } from '../presence/peers.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'
import { emitFor } from './emit-for.ts'
import { createFanOutLimit } from './fan-out-limit.ts'
import { createLabChat } from './lab-chat.ts'
import { createLabFeed } from './lab-feed.ts'

interface LabParts {
  lab: NamespaceOf<'/lab'>
  /** The other nodes of the lab. */
  peers: Peers
  limits: SocketLimits
}

const chatRoom = 'chat room'

/** The lab: messages are passed on and not stored. It uses no data of the shop. */
export function serveLab({ lab, peers, limits }: LabParts) {
  const limit = createFanOutLimit(limits)
  const chat = createLabChat(lab, peers)
  const feed = createLabFeed(lab)

  return {
    abilities(socket) {
      const person = personOf(socket)
      const count = (receivers = lab.sockets.size) => limit.count(socket.data.person, receivers)
      const countIn = (room: string) => count(lab.adapter.rooms.get(room)?.size ?? 1)
      const mustBeIn = (room: string) => {
        if (!socket.rooms.has(room)) throw new ApiError('forbidden')
      }
      return {
        person,
        sendBack: (text) => void socket.emit('message', text),
        emitBack: (value) => void socket.emit('customEventName', value),
        ...chat.abilities(socket, person, count),

        joinChatRoom() {
          countIn(chatRoom)
          void socket.join(chatRoom)
          lab.to(chatRoom).emit('join', person.name)
        },
        leaveChatRoom() {
          // Not limited: leaving must always work, and joining is limited.
          mustBeIn(chatRoom)
          lab.to(chatRoom).emit('leave', person.name)
          void socket.leave(chatRoom)
        },
        chat(msg) {
          mustBeIn(chatRoom)
          countIn(chatRoom)
          lab.to(chatRoom).emit('chat', { name: person.name, msg })
        },

        joinRoom(room) {
          if (socket.rooms.has(room)) return
          countIn(room)
          void socket.join(room)
          lab.to(room).emit('notice', { room, name: person.name, came: true })
        },
        leaveRoom(room) {
          if (!socket.rooms.has(room)) return
          lab.to(room).emit('notice', { room, name: person.name, came: false })
          void socket.leave(room)
        },
        sayInRoom(room, msg) {
          mustBeIn(room)
          countIn(room)
          lab.to(room).emit('new message', { room, name: person.name, msg })
        },

        emit(emit) {
          count(lab.sockets.size * emit.times)
          return emitFor(lab, socket, emit)
        },
        follow: (after) => feed.follow(socket, after),
      }
    },
    connected(socket) {
      socket.emit('message-sent', personOf(socket))
      // `disconnecting` still knows the socket's rooms: closing a tab is announced like leaving.
      socket.on('disconnecting', () => {
        const { name } = personOf(socket)
        if (socket.rooms.has(chatRoom)) socket.to(chatRoom).emit('leave', name)
        for (const room of LabRoom.options)
          if (socket.rooms.has(room)) socket.to(room).emit('notice', { room, name, came: false })
      })
      socket.on('disconnect', () => chat.left(socket))
    },
    acknowledged(socket, command, isDone) {
      if (command === 'leave' && isDone) socket.disconnect()
    },
    on: {},
    close() {
      chat.close()
      feed.close()
    },
  } satisfies NamespaceService<'/lab'>
}

/** A guest's number is derived from the socket's id, so that nodes need not agree on free numbers. */
function personOf({ id, data: { session, language } }: SocketOf<'/lab'>): LabPerson {
  if (session) {
    const { nickname, hideNickname } = session.user
    return { id, name: hideNickname ? hiddenNickname(nickname) : nickname }
  }
  const number = 1000 + Array.from(id).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9000, 0)
  return { id, name: language === 'ko' ? `손님 ${number}` : `Guest ${number}` }
}
