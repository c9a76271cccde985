import * as v from 'valibot'
import { fieldError } from './field-error.ts'

/** An amount of money in whole KRW; formatted only where it is shown. */
export const Krw = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000))
export type Krw = v.InferOutput<typeof Krw>

export const GoodsId = v.pipe(
  v.number(fieldError('goodsId')),
  v.safeInteger(fieldError('goodsId')),
  v.minValue(1, fieldError('goodsId')),
)
export type GoodsId = v.InferOutput<typeof GoodsId>

/** How many of one goods a cart or an order line may hold: 1–99. */
export const Quantity = v.pipe(
  v.number(fieldError('quantity')),
  v.safeInteger(fieldError('quantity')),
  v.minValue(1, fieldError('quantity')),
  v.maxValue(99, fieldError('quantity')),
)
export type Quantity = v.InferOutput<typeof Quantity>

/** Pieces in stock or sold. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export type Count = v.InferOutput<typeof Count>

/** Position in the public purchase feed: commit-ordered, 0 before the first purchase. */
export const Seq = Count
export type Seq = v.InferOutput<typeof Seq>

/** A moment in UTC, ISO 8601 with milliseconds. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp())
export type Timestamp = v.InferOutput<typeof Timestamp>

/** Opaque to clients: where the next page starts. */
export const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
export type Cursor = v.InferOutput<typeof Cursor>

/** What a list is searched for: trimmed, up to 60 characters, empty for everything. */
export const SearchText = v.pipe(v.string(), v.trim(), v.maxLength(60, fieldError('tooLong')))

export const PageLimit = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60))
export type PageLimit = v.InferOutput<typeof PageLimit>
