import * as v from 'valibot'
import {
  GoodsChatMessage,
  GoodsChatNotice,
  GoodsChatPage,
  GoodsChatRoom,
  GoodsChatTyping,
  JoinRoom,
  OlderGoodsChat,
  Participants,
  SendToRoom,
} from './goods-chat.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** The part of the default namespace of the goods chat. The app loads it with the goods chat panel. */
export const goodsChatSocket = {
  '/': {
    access: 'open',
    commands: {
      /** Answers the newest messages. Joining again does no harm. */
      'join room': {
        access: 'open',
        payload: JoinRoom,
        ack: v.object({ ...GoodsChatPage.entries, participants: Participants }),
        errors: ['goods_not_found'],
      },
      'older messages': { access: 'open', payload: OlderGoodsChat, ack: GoodsChatPage, errors: ['goods_not_found'] },
      'leave room': { access: 'open', payload: GoodsChatRoom, ack: v.object({}), errors: [] },
      'send to room': {
        access: 'signed-in',
        payload: SendToRoom,
        ack: v.object({ message: GoodsChatMessage }),
        errors: ['goods_not_found', 'idempotency_key_reused'],
      },
      typing: { access: 'signed-in', payload: GoodsChatRoom, ack: v.object({}), errors: ['goods_not_found'] },
    },
    events: {
      /** To the others. The text is Korean, for clients that only show it. */
      notice: { args: [v.string(), GoodsChatNotice] },
      'new message': { args: [v.string(), GoodsChatMessage] },
      /** Not to those who type. */
      typing: { args: [GoodsChatTyping] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
