import * as v from 'valibot'
import { ChatText, MessageId, MessageKey } from './chat.ts'
import { problem } from './field-error.ts'
import { Count, Timestamp } from './primitives.ts'

/** Where people talk about goods: `goods:<goodsId>`. There are no other rooms. */
export const TalkRoom = v.pipe(v.string(problem('invalid')), v.regex(/^goods:[1-9]\d{0,14}$/, problem('invalid')))
export type TalkRoom = v.InferOutput<typeof TalkRoom>

/** By its name one takes part; `quiet` listens without being seen, as a guest does who has no name to be seen by. */
export const JoinRoom = v.union([TalkRoom, v.object({ room: TalkRoom, quiet: v.optional(v.boolean()) })])
export type JoinRoom = v.InferOutput<typeof JoinRoom>

/** The signed-in people who take part, each once however many tabs they have; not more than 50 are named. */
export const Participants = v.object({ count: Count, names: v.array(v.string()) })
export type Participants = v.InferOutput<typeof Participants>

/**
 * One thing that was said. Names are as others see them: "m***" of who hides the nickname. What is `own` is the listener's, in all
 * its tabs; `key` is told to the sender alone.
 */
export const TalkMessage = v.object({
  messageId: MessageId,
  room: TalkRoom,
  nickname: v.string(),
  own: v.boolean(),
  msg: v.string(),
  key: v.nullable(MessageKey),
  sentAt: Timestamp,
})
export type TalkMessage = v.InferOutput<typeof TalkMessage>

/** What was said, ascending. `before` asks for what was said earlier, `null` where nothing is kept of it. */
export const TalkPage = v.object({ messages: v.array(TalkMessage), before: v.nullable(MessageId) })
export type TalkPage = v.InferOutput<typeof TalkPage>

/** What was said in a room before a message. */
export const OlderTalk = v.object({ room: TalkRoom, before: MessageId })
export type OlderTalk = v.InferOutput<typeof OlderTalk>

/** Who says it is the session's; the server ignores what else is sent. */
export const SendToRoom = v.object({ room: TalkRoom, msg: ChatText, key: v.optional(MessageKey) })
export type SendToRoom = v.InferOutput<typeof SendToRoom>

/** Somebody came or went; who takes part now. */
export const TalkNotice = v.object({
  room: TalkRoom,
  type: v.picklist(['joined', 'left']),
  nickname: v.string(),
  participants: Participants,
})
export type TalkNotice = v.InferOutput<typeof TalkNotice>

/** Somebody is typing, and is thought to until a few seconds have gone by or the message comes. */
export const TalkTyping = v.object({ room: TalkRoom, nickname: v.string() })
export type TalkTyping = v.InferOutput<typeof TalkTyping>
