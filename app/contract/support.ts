import * as v from 'valibot'
import { ChatText, MessageId, MessageKey } from './chat.ts'
import { Count, Cursor, PageLimit, Timestamp } from './primitives.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** A thread is one shopper's conversation with the shop. Each shopper has at most one, opened by the first message. */
export const ThreadId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export type ThreadId = v.InferOutput<typeof ThreadId>

/** A side of a thread: its shopper, or the shop, for which administrators write. */
export const SupportSide = v.picklist(['shopper', 'shop'])
export type SupportSide = v.InferOutput<typeof SupportSide>

/** One message. `nickname` is the sender's: the shopper's or an administrator's. */
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
 * A message to send. Legacy clients send plain text without a key. Administrators have to name the thread; a shopper has only
 * one.
 */
export const SendSupportMessage = v.union([
  ChatText,
  v.object({ msg: ChatText, key: v.optional(MessageKey), threadId: v.optional(ThreadId) }),
])
export type SendSupportMessage = v.InferOutput<typeof SendSupportMessage>

/** The thread. Only administrators have to name it. */
export const ThreadChoice = v.object({ threadId: v.optional(ThreadId) })
export type ThreadChoice = v.InferOutput<typeof ThreadChoice>

/** Everything up to this message was read. The mark never moves back. */
export const MarkRead = v.object({ ...ThreadChoice.entries, upTo: MessageId })
export type MarkRead = v.InferOutput<typeof MarkRead>

/** The side `by` has read everything up to the message `upTo`. */
export const SupportRead = v.object({ threadId: ThreadId, by: SupportSide, upTo: MessageId })
export type SupportRead = v.InferOutput<typeof SupportRead>

/** Somebody of this side is typing. Clients show it for a few seconds or until the message arrives. */
export const SupportTyping = v.object({ threadId: ThreadId, from: SupportSide, nickname: v.string() })
export type SupportTyping = v.InferOutput<typeof SupportTyping>

/**
 * A thread as one side sees it. `unread` counts the other side's messages that it has not read. `readUpTo` is the newest message
 * that the other side has read, 0 for none. `nickname` is the shopper's, and `assignee` is the nickname of the administrator who
 * took the thread.
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

export const SupportThreadRemoval = v.object({ threadId: ThreadId })
export type SupportThreadRemoval = v.InferOutput<typeof SupportThreadRemoval>

export const SupportThreadsQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type SupportThreadsQuery = v.InferOutput<typeof SupportThreadsQuery>

/** Sorted by their newest messages, newest first. Shoppers receive only their own. */
export const SupportThreadsPage = v.object({ threads: v.array(SupportThread), nextCursor: v.nullable(Cursor) })
export type SupportThreadsPage = v.InferOutput<typeof SupportThreadsPage>

/** Asks for the newest messages, or for those before the message `before`. */
export const SupportMessagesQuery = v.object({ before: v.optional(MessageId), limit: v.optional(PageLimit) })
export type SupportMessagesQuery = v.InferOutput<typeof SupportMessagesQuery>

/** Ascending. `before` asks for the page before this one; `null` when there is none. */
export const SupportMessagesPage = v.object({ messages: v.array(SupportMessage), before: v.nullable(MessageId) })
export type SupportMessagesPage = v.InferOutput<typeof SupportMessagesPage>

/**
 * `true` assigns the thread to the caller; `false` releases it. `expectedAssignee` is whom the caller saw; when it is somebody else
 * now, nothing changes and the error is `thread_changed`.
 */
export const SupportThreadChange = v.object({
  assigned: v.boolean(),
  expectedAssignee: v.optional(v.nullable(v.string())),
})
export type SupportThreadChange = v.InferOutput<typeof SupportThreadChange>

/** Support: a shopper and the shop. Only the shopper and administrators receive its events. */
export const supportSocket = {
  '/customer-chat': {
    access: 'signed-in',
    commands: {
      /** An acknowledged message is stored. A message that is sent again with its key is stored once. */
      msg: {
        access: 'signed-in',
        payload: SendSupportMessage,
        ack: v.object({ message: SupportMessage }),
        errors: ['thread_not_found', 'idempotency_key_reused'],
      },
      typing: { access: 'signed-in', payload: ThreadChoice, ack: v.object({}), errors: ['thread_not_found'] },
      read: { access: 'signed-in', payload: MarkRead, ack: v.object({}), errors: ['thread_not_found'] },
    },
    events: {
      /** To both sides, the sender's other tabs included: the text, and the message. */
      msg: { args: [v.string(), SupportMessage] },
      /** To everybody but the one who types. */
      typing: { args: [SupportTyping] },
      read: { args: [SupportRead] },
      /** To administrators: a thread is new or has changed. */
      thread: { args: [SupportThread] },
      /** To administrators: a thread is gone, because its shopper deleted the account. */
      thread_removed: { args: [SupportThreadRemoval] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
