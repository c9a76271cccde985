import * as v from 'valibot'
import { LabAnything, LabEmit, LabEmitted, LabParticipants, LabPerson, LabRoom, LabText, LabTick } from './lab.ts'
import { Count, Seq } from './primitives.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** Names come from the server: one that a client says of itself, as the origin's do, is passed over. */
const ownName = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))))
const nothing = v.object({})

/** First steps: the events that one learns Socket.IO with, for whoever wants to try them. Nothing of the shop is in it. */
export const labSocket = {
  '/lab': {
    access: 'open',
    // The shop is open without its lab (`LAB=off`).
    errors: ['not_found'],
    commands: {
      /** What `socket.send` sends; it comes back. */
      message: { access: 'open', payload: LabText, ack: nothing, errors: [] },
      /** An event of one's own; it comes back. */
      customEventName: { access: 'open', payload: LabAnything, ack: nothing, errors: [] },
      /** Shows me among the participants; whoever types or says something is shown too. */
      'enter chat': { access: 'open', payload: v.optional(v.unknown()), ack: LabPerson, errors: [] },
      'chat message': { access: 'open', payload: LabText, ack: nothing, errors: [] },
      /** I am typing, or I have stopped. */
      typing: { access: 'open', payload: v.boolean(), ack: nothing, errors: [] },
      /** Enters the chat room. */
      join: { access: 'open', payload: ownName, ack: LabPerson, errors: [] },
      /** Leaves it; then the server closes the socket. */
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
      /** Has the server emit in one of its ways; `answered` tells of an emit with an ack whether the client gave it. */
      emit: { access: 'open', payload: LabEmit, ack: v.object({ answered: v.boolean() }), errors: [] },
      /** Hears the feed from now on, or from what came after `after`. `missed` were too long ago to be told. */
      follow: {
        access: 'open',
        payload: v.object({ after: v.optional(Seq) }),
        ack: v.object({ latest: Seq, missed: Count }),
        errors: [],
      },
    },
    events: {
      /** The greeting of every socket that connects: who it is here. */
      'message-sent': { args: [LabPerson] },
      message: { args: [LabText] },
      customEventName: { args: [LabAnything] },
      /** To every socket of the lab: what was said, and by whom. */
      'chat message': { args: [LabText, LabPerson] },
      participants: { args: [LabParticipants] },
      /** Somebody else types, or has stopped. */
      typing: { args: [v.object({ person: LabPerson, typing: v.boolean() })] },
      /** The name of who has entered the chat room. */
      join: { args: [v.string()] },
      /** The name of who has left it. */
      leave: { args: [v.string()] },
      chat: { args: [v.object({ name: v.string(), msg: LabText })] },
      /** To a room: somebody has come or gone. */
      notice: { args: [v.object({ room: LabRoom, name: v.string(), came: v.boolean() })] },
      'new message': { args: [v.object({ room: LabRoom, name: v.string(), msg: LabText })] },
      emitted: { args: [LabEmitted] },
      tick: { args: [LabTick] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
