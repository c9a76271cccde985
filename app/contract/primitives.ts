import * as v from 'valibot'
import type { FieldError } from './field-errors.ts'
import { MAX_QUANTITY } from './limits.ts'
import { countCharacters } from './plain-text.ts'

/** Names an error inside a schema. The texts are in `field-errors.ts`, so that schemas load without them. */
export const fieldError = (name: FieldError): FieldError => name

/**
 * At most so many characters. Unlike `v.maxLength` it counts code points, as JSON Schema's `maxLength` does: an emoji is not two
 * characters.
 */
export const maxCharacters = (max: number, message: FieldError): v.MaxLengthAction<string, number, FieldError> => ({
  ...v.maxLength<string, number, FieldError>(max, message),
  '~run'(dataset, config) {
    if (dataset.typed && countCharacters(dataset.value) > max) v._addIssue(this, 'length', dataset, config)
    return dataset
  },
})

/** At least so many characters: see `maxCharacters`. */
export const minCharacters = (min: number, message: FieldError): v.MinLengthAction<string, number, FieldError> => ({
  ...v.minLength<string, number, FieldError>(min, message),
  '~run'(dataset, config) {
    if (dataset.typed && countCharacters(dataset.value) < min) v._addIssue(this, 'length', dataset, config)
    return dataset
  },
})

/** An amount of money in whole KRW. */
export const Krw = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000))
export type Krw = v.InferOutput<typeof Krw>

/** What a product may cost. */
export const Price = v.pipe(
  v.number(fieldError('price')),
  v.safeInteger(fieldError('price')),
  v.minValue(0, fieldError('price')),
  v.maxValue(100_000_000, fieldError('price')),
)

export const GoodsId = v.pipe(
  v.number(fieldError('goodsId')),
  v.safeInteger(fieldError('goodsId')),
  v.minValue(1, fieldError('goodsId')),
)
export type GoodsId = v.InferOutput<typeof GoodsId>

/** Pieces of one product in a cart or an order. */
export const Quantity = v.pipe(
  v.number(fieldError('quantity')),
  v.safeInteger(fieldError('quantity')),
  v.minValue(1, fieldError('quantity')),
  v.maxValue(MAX_QUANTITY, fieldError('quantity')),
)
export type Quantity = v.InferOutput<typeof Quantity>

/** A number of things, such as pieces in stock. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export type Count = v.InferOutput<typeof Count>

/** A position in the purchase feed, in the order of commits. 0 comes before the first purchase. */
export const Seq = Count
export type Seq = v.InferOutput<typeof Seq>

/** A moment in UTC, ISO 8601 with milliseconds. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp())
export type Timestamp = v.InferOutput<typeof Timestamp>

/** Where the next page starts. Opaque to clients. */
export const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
export type Cursor = v.InferOutput<typeof Cursor>

/** A search text: trimmed, up to 60 characters; empty finds everything. */
export const SearchText = v.pipe(v.string(), v.normalize('NFC'), v.trim(), maxCharacters(60, fieldError('tooLong')))

export const PageLimit = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60))
export type PageLimit = v.InferOutput<typeof PageLimit>

/** At least one visible character: white space does not count, nor do letters that are drawn as nothing, such as U+3164. */
export const visible = v.regex(/[^\s\p{Cf}\p{DI}]/u, fieldError('required'))

/** The same, or nothing at all. */
export const emptyOrVisible = v.regex(/^$|[^\s\p{Cf}\p{DI}]/u, fieldError('invalid'))

/**
 * One line without control characters. Characters that change the direction of text (UAX #9: embeddings, overrides, isolates)
 * are not allowed either, because a text with them displays differently from what it says.
 */
export const oneLine = v.regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, fieldError('invalid'))

/** Like `oneLine`, but line breaks and tabs are allowed. */
export const severalLines = v.regex(/^(?:[\n\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u, fieldError('invalid'))

/** One line of 1 to `max` characters, composed and trimmed. */
export const textUpTo = (max: number) =>
  v.pipe(
    v.string(fieldError('required')),
    v.normalize('NFC'),
    v.trim(),
    visible,
    maxCharacters(max, fieldError('tooLong')),
    oneLine,
  )
