import * as v from 'valibot'
import { fieldError } from './field-error.ts'
import { seen } from './text.ts'

/** The longest message, in characters. */
export const longestChatText = 2000

/**
 * What somebody says: trimmed, 1–2,000 characters, as `oneLine`, but with line breaks and tabs.
 */
export const ChatText = v.pipe(
  v.string(fieldError('required')),
  v.trim(),
  seen,
  v.maxLength(longestChatText, fieldError('tooLong')),
  v.regex(/^(?:[\n\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u, fieldError('invalid')),
)
export type ChatText = v.InferOutput<typeof ChatText>

/** The sender's name for one message: sent again under it, the message is stored once. */
export const MessageKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/, fieldError('invalid')))
export type MessageKey = v.InferOutput<typeof MessageKey>

/** Ascending in the order in which messages were stored. */
export const MessageId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export type MessageId = v.InferOutput<typeof MessageId>
