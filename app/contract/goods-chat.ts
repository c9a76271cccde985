import * as v from 'valibot'
import { ChatText, MessageId, MessageKey } from './chat.ts'
import { fieldError } from './field-error.ts'
import { Count, Timestamp } from './primitives.ts'

/** The rooms of the goods chat: `goods:<goodsId>`. There are no others. */
export const GoodsChatRoom = v.pipe(
  v.string(fieldError('invalid')),
  v.regex(/^goods:[1-9]\d{0,14}$/, fieldError('invalid')),
)
export type GoodsChatRoom = v.InferOutput<typeof GoodsChatRoom>

/** By its name one takes part; `quiet` listens without being seen, as a guest does who has no name to be seen by. */
export const JoinRoom = v.union([GoodsChatRoom, v.object({ room: GoodsChatRoom, quiet: v.optional(v.boolean()) })])
export type JoinRoom = v.InferOutput<typeof JoinRoom>

/** The signed-in people who take part, each once however many tabs they have; not more than 50 are named. */
export const Participants = v.object({ count: Count, names: v.array(v.string()) })
export type Participants = v.InferOutput<typeof Participants>

/**
 * One thing that was said. Names are as others see them: "m***" of who hides the nickname. What is `own` is the listener's, in all
 * its tabs; `key` is told to the sender alone.
 */
export const GoodsChatMessage = v.object({
  messageId: MessageId,
  room: GoodsChatRoom,
  nickname: v.string(),
  own: v.boolean(),
  msg: v.string(),
  key: v.nullable(MessageKey),
  sentAt: Timestamp,
})
export type GoodsChatMessage = v.InferOutput<typeof GoodsChatMessage>

/** What was said, ascending. `before` asks for what was said earlier, `null` where nothing is kept of it. */
export const GoodsChatPage = v.object({ messages: v.array(GoodsChatMessage), before: v.nullable(MessageId) })
export type GoodsChatPage = v.InferOutput<typeof GoodsChatPage>

/** What was said in a room before a message. */
export const OlderGoodsChat = v.object({ room: GoodsChatRoom, before: MessageId })
export type OlderGoodsChat = v.InferOutput<typeof OlderGoodsChat>

/** Who says it is the session's; the server ignores what else is sent. */
export const SendToRoom = v.object({ room: GoodsChatRoom, msg: ChatText, key: v.optional(MessageKey) })
export type SendToRoom = v.InferOutput<typeof SendToRoom>

/** Somebody came or went; who takes part now. */
export const GoodsChatNotice = v.object({
  room: GoodsChatRoom,
  type: v.picklist(['joined', 'left']),
  nickname: v.string(),
  participants: Participants,
})
export type GoodsChatNotice = v.InferOutput<typeof GoodsChatNotice>

/** Somebody is typing, and is thought to until a few seconds have gone by or the message comes. */
export const GoodsChatTyping = v.object({ room: GoodsChatRoom, nickname: v.string() })
export type GoodsChatTyping = v.InferOutput<typeof GoodsChatTyping>
