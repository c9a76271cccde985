import * as v from 'valibot'
import { pricesInOrder } from '#app/contract/goods-list.ts'
import { plainText } from '#app/contract/plain-text.ts'
import { fieldError, Price } from '#app/contract/primitives.ts'

/** A price as it is typed: `12,900`, `12,900원`, `₩12,900`, in full width too, or nothing. */
const TypedPrice = v.pipe(
  v.string(),
  v.transform((text) => plainText(text).replace(/[\s,원₩]/g, '') || undefined),
  v.optional(v.pipe(v.string(), v.regex(/^\d+$/, fieldError('price')), v.transform(Number), Price)),
)

/** The prices between which products are shown. */
export const PriceFields = v.pipe(v.object({ minPrice: TypedPrice, maxPrice: TypedPrice }), pricesInOrder())
