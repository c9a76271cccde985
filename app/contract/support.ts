import * as v from 'valibot'
import { ChatText, MessageId, MessageKey } from './chat.ts'
import { Count, Cursor, PageLimit, Timestamp } from './primitives.ts'

/** One shopper's conversation with the shop: each has one, from the first message on. */
export const ThreadId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export type ThreadId = v.InferOutput<typeof ThreadId>

/** Who speaks in a thread: its shopper, or an administrator for the shop. */
export const SupportSide = v.picklist(['shopper', 'shop'])
export type SupportSide = v.InferOutput<typeof SupportSide>

/** One message. `nickname` is the shopper's, or that of the administrator who writes for the shop. */
export const SupportMessage = v.object({
  messageId: MessageId,
  threadId: ThreadId,
  from: SupportSide,
  nickname: v.string(),
  msg: v.string(),
  key: MessageKey,
  sentAt: Timestamp,
})
export type SupportMessage = v.InferOutput<typeof SupportMessage>

/**
 * What the caller sends. As plain text, which is all that the origin's clients send, it has no key. Administrators name the thread;
 * a shopper has one and need not.
 */
export const SendSupportMessage = v.union([
  ChatText,
  v.object({ msg: ChatText, key: v.optional(MessageKey), threadId: v.optional(ThreadId) }),
])
export type SendSupportMessage = v.InferOutput<typeof SendSupportMessage>

/** Which thread: needed of administrators alone. */
export const ThreadChoice = v.object({ threadId: v.optional(ThreadId) })
export type ThreadChoice = v.InferOutput<typeof ThreadChoice>

/** Everything up to this message is read. What was read stays read. */
export const MarkRead = v.object({ ...ThreadChoice.entries, upTo: MessageId })
export type MarkRead = v.InferOutput<typeof MarkRead>

/** The side `by` has read everything up to this message. */
export const SupportRead = v.object({ threadId: ThreadId, by: SupportSide, upTo: MessageId })
export type SupportRead = v.InferOutput<typeof SupportRead>

/** Somebody of this side is typing, and is thought to until a few seconds have gone by or the message comes. */
export const SupportTyping = v.object({ threadId: ThreadId, from: SupportSide, nickname: v.string() })
export type SupportTyping = v.InferOutput<typeof SupportTyping>

/**
 * A thread as one side sees it: `unread` are the other side's messages that it has not read, `readUpTo` is the newest message that
 * the other side has read, 0 before the first. `nickname` is the shopper's, `assignee` that of the administrator who sees to it.
 */
export const SupportThread = v.object({
  threadId: ThreadId,
  nickname: v.string(),
  assignee: v.nullable(v.string()),
  latest: SupportMessage,
  unread: Count,
  readUpTo: Count,
})
export type SupportThread = v.InferOutput<typeof SupportThread>

export const SupportThreadsQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type SupportThreadsQuery = v.InferOutput<typeof SupportThreadsQuery>

/** By their newest messages, the newest first; a shopper's own alone. */
export const SupportThreadsPage = v.object({ threads: v.array(SupportThread), nextCursor: v.nullable(Cursor) })
export type SupportThreadsPage = v.InferOutput<typeof SupportThreadsPage>

/** Without `before` the newest messages; with it those that came before that message. */
export const SupportMessagesQuery = v.object({ before: v.optional(MessageId), limit: v.optional(PageLimit) })
export type SupportMessagesQuery = v.InferOutput<typeof SupportMessagesQuery>

/** Ascending. `before` asks for the page before this one; `null` where there is none. */
export const SupportMessagesPage = v.object({ messages: v.array(SupportMessage), before: v.nullable(MessageId) })
export type SupportMessagesPage = v.InferOutput<typeof SupportMessagesPage>

/** `true`: the caller sees to the thread; `false`: nobody does. */
export const SupportThreadChange = v.object({ assigned: v.boolean() })
export type SupportThreadChange = v.InferOutput<typeof SupportThreadChange>
