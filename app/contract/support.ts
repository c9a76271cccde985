import * as v from 'valibot'
import { ChatText, MessageId, MessageKey } from './chat.ts'
import { Count, Cursor, PageLimit, Timestamp } from './primitives.ts'

/** One shopper's conversation with the shop: each has one, from the first message on. */
export const ThreadId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export type ThreadId = v.InferOutput<typeof ThreadId>

/** Who speaks in a thread: its shopper, or an administrator for the shop. */
export const ChatSide = v.picklist(['shopper', 'shop'])
export type ChatSide = v.InferOutput<typeof ChatSide>

/** One message. `nickname` is the shopper's, or that of the administrator who writes for the shop. */
export const ChatMessage = v.object({
  messageId: MessageId,
  threadId: ThreadId,
  from: ChatSide,
  nickname: v.string(),
  msg: v.string(),
  key: MessageKey,
  sentAt: Timestamp,
})
export type ChatMessage = v.InferOutput<typeof ChatMessage>

/**
 * What the caller sends. As plain text, which is all that the origin's clients send, it has no key. Administrators name the thread;
 * a shopper has one and need not.
 */
export const SendChat = v.union([
  ChatText,
  v.object({ msg: ChatText, key: v.optional(MessageKey), threadId: v.optional(ThreadId) }),
])
export type SendChat = v.InferOutput<typeof SendChat>

/** Which thread: needed of administrators alone. */
export const ThreadChoice = v.object({ threadId: v.optional(ThreadId) })
export type ThreadChoice = v.InferOutput<typeof ThreadChoice>

/** Everything up to this message is read. What was read stays read. */
export const MarkRead = v.object({ ...ThreadChoice.entries, upTo: MessageId })
export type MarkRead = v.InferOutput<typeof MarkRead>

/** The side `by` has read everything up to this message. */
export const ChatRead = v.object({ threadId: ThreadId, by: ChatSide, upTo: MessageId })
export type ChatRead = v.InferOutput<typeof ChatRead>

/** Somebody of this side is typing, and is thought to until a few seconds have gone by or the message comes. */
export const ChatTyping = v.object({ threadId: ThreadId, from: ChatSide, nickname: v.string() })
export type ChatTyping = v.InferOutput<typeof ChatTyping>

/**
 * A thread as one side sees it: `unread` are the other side's messages that it has not read, `readUpTo` is the newest message that
 * the other side has read, 0 before the first. `nickname` is the shopper's, `assignee` that of the administrator who sees to it.
 */
export const ChatThread = v.object({
  threadId: ThreadId,
  nickname: v.string(),
  assignee: v.nullable(v.string()),
  latest: ChatMessage,
  unread: Count,
  readUpTo: Count,
})
export type ChatThread = v.InferOutput<typeof ChatThread>

export const ChatThreadsQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type ChatThreadsQuery = v.InferOutput<typeof ChatThreadsQuery>

/** By their newest messages, the newest first; a shopper's own alone. */
export const ChatThreadsPage = v.object({ threads: v.array(ChatThread), nextCursor: v.nullable(Cursor) })
export type ChatThreadsPage = v.InferOutput<typeof ChatThreadsPage>

/** Without `before` the newest messages; with it those that came before that message. */
export const ChatMessagesQuery = v.object({ before: v.optional(MessageId), limit: v.optional(PageLimit) })
export type ChatMessagesQuery = v.InferOutput<typeof ChatMessagesQuery>

/** Ascending. `before` asks for the page before this one; `null` where there is none. */
export const ChatMessagesPage = v.object({ messages: v.array(ChatMessage), before: v.nullable(MessageId) })
export type ChatMessagesPage = v.InferOutput<typeof ChatMessagesPage>

/** `true`: the caller sees to the thread; `false`: nobody does. */
export const ChatThreadChange = v.object({ assigned: v.boolean() })
export type ChatThreadChange = v.InferOutput<typeof ChatThreadChange>
