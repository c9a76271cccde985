import * as v from 'valibot'
import { fieldError } from './field-error.ts'

/** Something of it is seen: neither white space nor what is drawn as nothing, such as U+3164, the filler that is a letter. */
export const seen = v.regex(/[^\s\p{Cf}\p{DI}]/u, fieldError('required'))

/**
 * One line, without control characters and those that turn the direction of the text around them (embeddings, overrides,
 * isolates: UAX #9), by which a text shows what it does not say.
 */
export const oneLine = v.regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, fieldError('invalid'))

/** Trimmed text of one line and 1 to `max` characters. */
export const textUpTo = (max: number) =>
  v.pipe(v.string(fieldError('required')), v.trim(), seen, v.maxLength(max, fieldError('tooLong')), oneLine)
