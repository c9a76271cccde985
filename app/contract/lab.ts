import * as v from 'valibot'
import { Count, Seq, Timestamp, textUpTo } from './primitives.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** A text that is sent in the lab. */
export const LabText = textUpTo(200)
export type LabText = v.InferOutput<typeof LabText>

const LabPlain = v.union([LabText, v.number(), v.boolean(), v.null()])

/** The payload of a custom event: a plain value, or an array or object of at most ten of them. */
export const LabAnything = v.union([
  LabPlain,
  v.pipe(v.array(LabPlain), v.maxLength(10)),
  v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), LabPlain), v.maxEntries(10)),
])
export type LabAnything = v.InferOutput<typeof LabAnything>

/** A socket of the lab. The server names it: the account's nickname, or "손님" (Guest) with a number. */
export const LabPerson = v.object({ id: v.string(), name: v.string() })
export type LabPerson = v.InferOutput<typeof LabPerson>

/** The people in the chat: their number, and the first 50 of them. */
export const LabParticipants = v.object({ count: Count, people: v.array(LabPerson) })
export type LabParticipants = v.InferOutput<typeof LabParticipants>

/** The rooms of the picture that shows who receives what. */
export const LabPictureRoom = v.picklist(['red', 'blue'])
export type LabPictureRoom = v.InferOutput<typeof LabPictureRoom>

/** The rooms that are shown side by side. */
export const LabSideRoom = v.picklist(['east', 'west'])
export type LabSideRoom = v.InferOutput<typeof LabSideRoom>

/** Every room that a socket can join. */
export const LabRoom = v.picklist([...LabPictureRoom.options, ...LabSideRoom.options])
export type LabRoom = v.InferOutput<typeof LabRoom>

/** The ways in which a server can emit, named by their code. */
export const LabEmitKind = v.picklist([
  'io.emit',
  'socket.emit',
  'socket.broadcast.emit',
  'io.to.emit',
  'socket.to.emit',
  'io.volatile.emit',
  'socket.emitWithAck',
])
export type LabEmitKind = v.InferOutput<typeof LabEmitKind>

/** Asks the server to emit `times` packets in one of its ways. The packets carry `id`. */
export const LabEmit = v.object({
  kind: LabEmitKind,
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  room: v.optional(LabPictureRoom, 'red'),
  times: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10)), 1),
})
export type LabEmit = v.InferOutput<typeof LabEmit>

/** One packet of an emit: the `number`th of `times`. */
export const LabEmitted = v.object({ id: v.string(), kind: LabEmitKind, number: Count, times: Count })
export type LabEmitted = v.InferOutput<typeof LabEmitted>

/** One tick of the feed, which counts once a second. `replayed` marks a tick that the client had missed. */
export const LabTick = v.object({ seq: Seq, at: Timestamp, replayed: v.boolean() })
export type LabTick = v.InferOutput<typeof LabTick>

/** Legacy clients send a name, which is ignored: the server names its sockets. */
const ownName = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))))
const nothing = v.object({})

/** The lab: events to learn Socket.IO with. It has no data of the shop. */
export const labSocket = {
  '/lab': {
    access: 'open',
    // With `LAB=off` the lab is closed.
    errors: ['not_found'],
    commands: {
      /** What `socket.send` emits; it is sent back. */
      message: { access: 'open', payload: LabText, ack: nothing, errors: [] },
      /** A custom event; it is sent back. */
      customEventName: { access: 'open', payload: LabAnything, ack: nothing, errors: [] },
      /** Adds the sender to the participants, as typing and sending a message do. */
      'enter chat': { access: 'open', payload: v.optional(v.unknown()), ack: LabPerson, errors: [] },
      'chat message': { access: 'open', payload: LabText, ack: nothing, errors: [] },
      /** The sender is typing, or has stopped. */
      typing: { access: 'open', payload: v.boolean(), ack: nothing, errors: [] },
      /** Joins the chat room. */
      join: { access: 'open', payload: ownName, ack: LabPerson, errors: [] },
      /** Leaves the chat room; then the server closes the socket. */
      leave: { access: 'open', payload: ownName, ack: nothing, errors: ['forbidden'] },
      chat: { access: 'open', payload: v.object({ msg: LabText }), ack: nothing, errors: ['forbidden'] },
      'join room': { access: 'open', payload: LabRoom, ack: nothing, errors: [] },
      'leave room': { access: 'open', payload: LabRoom, ack: nothing, errors: [] },
      'send to room': {
        access: 'open',
        payload: v.object({ room: LabRoom, msg: LabText }),
        ack: nothing,
        errors: ['forbidden'],
      },
      /** Asks the server to emit. For an emit with an ack, `answered` says whether the client acknowledged it. */
      emit: { access: 'open', payload: LabEmit, ack: v.object({ answered: v.boolean() }), errors: [] },
      /** Follows the feed from now on, or replays it from `after`. `missed` ticks were too old to be replayed. */
      follow: {
        access: 'open',
        payload: v.object({ after: v.optional(Seq) }),
        ack: v.object({ latest: Seq, missed: Count }),
        errors: [],
      },
    },
    events: {
      /** Sent to every socket that connects: its own name. */
      'message-sent': { args: [LabPerson] },
      message: { args: [LabText] },
      customEventName: { args: [LabAnything] },
      /** To every socket of the lab: the text, and its sender. */
      'chat message': { args: [LabText, LabPerson] },
      participants: { args: [LabParticipants] },
      /** Somebody else is typing, or has stopped. */
      typing: { args: [v.object({ person: LabPerson, typing: v.boolean() })] },
      /** The name of somebody who joined the chat room. */
      join: { args: [v.string()] },
      /** The name of somebody who left the chat room. */
      leave: { args: [v.string()] },
      chat: { args: [v.object({ name: v.string(), msg: LabText })] },
      /** To a room: somebody joined or left. */
      notice: { args: [v.object({ room: LabRoom, name: v.string(), came: v.boolean() })] },
      'new message': { args: [v.object({ room: LabRoom, name: v.string(), msg: LabText })] },
      emitted: { args: [LabEmitted] },
      tick: { args: [LabTick] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
