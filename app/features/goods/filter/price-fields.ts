import * as v from 'valibot'
import { plainText } from '#app/contract/plain-text.ts'
import { fieldError, Price } from '#app/contract/primitives.ts'

/** A price as it is typed: `12,900`, `12,900원`, `₩12,900`, in full width too, or nothing. */
const TypedPrice = v.pipe(
  v.string(),
  v.transform((text) => plainText(text).replace(/[\s,원₩]/g, '') || undefined),
  v.optional(v.pipe(v.string(), v.regex(/^\d+$/, fieldError('price')), v.transform(Number), Price)),
)

/** The prices between which products are shown. */
export const PriceFields = v.pipe(
  v.object({ minPrice: TypedPrice, maxPrice: TypedPrice }),
  v.forward(
    v.partialCheck(
      [['minPrice'], ['maxPrice']],
      ({ minPrice = 0, maxPrice = minPrice }) => minPrice <= maxPrice,
      fieldError('priceRange'),
    ),
    ['maxPrice'],
  ),
)
