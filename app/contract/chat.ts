import * as v from 'valibot'
import { fieldError, maxCharacters, severalLines, visible } from './primitives.ts'

/** The longest message, in characters. */
export const longestChatText = 2000

/** The text of a message: trimmed, 1–2,000 characters on several lines. */
export const ChatText = v.pipe(
  v.string(fieldError('required')),
  v.normalize('NFC'),
  v.trim(),
  visible,
  maxCharacters(longestChatText, fieldError('tooLong')),
  severalLines,
)
export type ChatText = v.InferOutput<typeof ChatText>

/** Chosen by the sender for each message: a message that is sent again with the same key is stored once. */
export const MessageKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/, fieldError('invalid')))
export type MessageKey = v.InferOutput<typeof MessageKey>

/** Grows in the order in which messages are stored. */
export const MessageId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export type MessageId = v.InferOutput<typeof MessageId>
