import * as v from 'valibot'
import {
  JoinRoom,
  OlderTalk,
  Participants,
  SendToRoom,
  TalkMessage,
  TalkNotice,
  TalkPage,
  TalkRoom,
  TalkTyping,
} from './goods-chat.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** The part of the default namespace by which people talk about goods. The app loads it with its talk panel. */
export const talkSocket = {
  '/': {
    access: 'open',
    commands: {
      /** Answers the newest messages. Joining again does no harm. */
      'join room': {
        access: 'open',
        payload: JoinRoom,
        ack: v.object({ ...TalkPage.entries, participants: Participants }),
        refusals: ['goods_not_found'],
      },
      'older messages': { access: 'open', payload: OlderTalk, ack: TalkPage, refusals: ['goods_not_found'] },
      'leave room': { access: 'open', payload: TalkRoom, ack: v.object({}), refusals: [] },
      'send to room': {
        access: 'signed-in',
        payload: SendToRoom,
        ack: v.object({ message: TalkMessage }),
        refusals: ['goods_not_found', 'idempotency_key_reused'],
      },
      typing: { access: 'signed-in', payload: TalkRoom, ack: v.object({}), refusals: ['goods_not_found'] },
    },
    events: {
      /** To the others. The text is Korean, for clients that only show it. */
      notice: { args: [v.string(), TalkNotice] },
      'new message': { args: [v.string(), TalkMessage] },
      /** Not to those who type. */
      typing: { args: [TalkTyping] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
