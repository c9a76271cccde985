import * as v from 'valibot'
import { ChatText, MessageId, MessageKey } from './chat.ts'
import { Count, fieldError, Timestamp } from './primitives.ts'
import type { SocketNamespace } from './socket-namespace.ts'
import { Role } from './user.ts'

/** A room of the goods chat: `goods:<goodsId>`. */
export const GoodsChatRoom = v.pipe(
  v.string(fieldError('invalid')),
  v.regex(/^goods:[1-9]\d{0,14}$/, fieldError('invalid')),
)
export type GoodsChatRoom = v.InferOutput<typeof GoodsChatRoom>

/** A signed-in person who joins takes part under their nickname. With `quiet` they only listen, as guests always do. */
export const JoinRoom = v.union([GoodsChatRoom, v.object({ room: GoodsChatRoom, quiet: v.optional(v.boolean()) })])
export type JoinRoom = v.InferOutput<typeof JoinRoom>

/** The signed-in people who take part. Someone with several tabs counts once. At most 50 are named. */
export const Participants = v.object({ count: Count, names: v.array(v.string()) })
export type Participants = v.InferOutput<typeof Participants>

/**
 * One message. `nickname` is as others see it: "m***4f" when the account hides it, where the last two characters tell apart who else
 * begins with "m" in the room. `role` is the author's: nobody can give it to themselves. `own` is true in every tab of the sender, and
 * only the sender receives `key`.
 */
export const GoodsChatMessage = v.object({
  messageId: MessageId,
  room: GoodsChatRoom,
  nickname: v.string(),
  role: Role,
  own: v.boolean(),
  msg: v.string(),
  key: v.nullable(MessageKey),
  sentAt: Timestamp,
})
export type GoodsChatMessage = v.InferOutput<typeof GoodsChatMessage>

/** One page of messages, ascending. `before` asks for the page before it; `null` when there is none. */
export const GoodsChatPage = v.object({ messages: v.array(GoodsChatMessage), before: v.nullable(MessageId) })
export type GoodsChatPage = v.InferOutput<typeof GoodsChatPage>

/** Asks for the messages of a room before a message. */
export const OlderGoodsChat = v.object({ room: GoodsChatRoom, before: MessageId })
export type OlderGoodsChat = v.InferOutput<typeof OlderGoodsChat>

/** The sender is the account of the session; other fields are ignored. */
export const SendToRoom = v.object({ room: GoodsChatRoom, msg: ChatText, key: v.optional(MessageKey) })
export type SendToRoom = v.InferOutput<typeof SendToRoom>

/** Somebody joined or left; `participants` is who takes part now. */
export const GoodsChatNotice = v.object({
  room: GoodsChatRoom,
  type: v.picklist(['joined', 'left']),
  nickname: v.string(),
  participants: Participants,
})
export type GoodsChatNotice = v.InferOutput<typeof GoodsChatNotice>

/** Somebody is typing. Clients show it for a few seconds or until the message arrives. */
export const GoodsChatTyping = v.object({ room: GoodsChatRoom, nickname: v.string() })
export type GoodsChatTyping = v.InferOutput<typeof GoodsChatTyping>

/** The goods chat's part of the default namespace. The app loads it with the chat panel. */
export const goodsChatSocket = {
  '/': {
    access: 'open',
    commands: {
      /** Acknowledged with the newest messages. Joining twice does no harm. */
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
      /** To everybody else in the room. The text is Korean, for clients that only show it. */
      notice: { args: [v.string(), GoodsChatNotice] },
      'new message': { args: [v.string(), GoodsChatMessage] },
      /** To everybody else in the room. */
      typing: { args: [GoodsChatTyping] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
