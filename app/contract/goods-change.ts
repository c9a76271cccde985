import * as v from 'valibot'
import { Category, GoodsPicture } from './goods.ts'
import { MAX_OPTIONS, MAX_PICTURES } from './limits.ts'
import { Count, fieldError, GoodsId, Krw, Price, textUpTo } from './primitives.ts'

// What administrators write, apart from what every page reads.

const Stock = v.pipe(
  v.number(fieldError('stock')),
  v.safeInteger(fieldError('stock')),
  v.minValue(0, fieldError('stock')),
  v.maxValue(1_000_000, fieldError('stock')),
)

/** A path on this server: the content security policy allows no other pictures. */
const PictureUrl = v.pipe(v.string(), v.maxLength(300), v.regex(/^\/(?!\/)[\w./-]+$/, fieldError('picture')))

/** Describes a picture for people who don't see it. */
export const PictureAlt = textUpTo(150)

/** The pictures of a product, the thumbnail first. */
const Pictures = v.pipe(
  v.array(v.object({ url: PictureUrl, alt: PictureAlt, altEn: PictureAlt })),
  v.minLength(1, fieldError('pictures')),
  v.maxLength(MAX_PICTURES, fieldError('pictures')),
)

/**
 * A new product. Everything that the legacy API does not know is optional; without `goodsId` it gets the next free number. The first of
 * `pictures` replaces `thumbnailUrl`.
 */
export const NewGoods = v.object({
  goodsId: v.optional(v.pipe(GoodsId, v.maxValue(999_999_999, fieldError('goodsId')))),
  name: textUpTo(60),
  nameEn: v.optional(textUpTo(60)),
  description: v.optional(textUpTo(1000)),
  descriptionEn: v.optional(textUpTo(1000)),
  thumbnailUrl: PictureUrl,
  pictures: v.optional(Pictures),
  category: Category,
  price: Price,
  stock: v.optional(Stock),
})
export type NewGoods = v.InferOutput<typeof NewGoods>

export const NewOptionText = v.object({ name: textUpTo(30), nameEn: v.optional(textUpTo(30)) })
export type NewOptionText = v.InferOutput<typeof NewOptionText>

/** One for each option. */
const OptionTexts = v.pipe(
  v.array(NewOptionText),
  v.minLength(1, fieldError('optionValues')),
  v.maxLength(MAX_OPTIONS, fieldError('optionValues')),
)

/**
 * Another variant of a product, with a value for each of its options. A product that has no options yet gets `options`, and `ownValues` for what it is
 * itself. Without a name the variant is called by the product and its values; without a picture it has the product's.
 */
export const NewVariant = v.object({
  options: v.optional(OptionTexts),
  ownValues: v.optional(OptionTexts),
  values: OptionTexts,
  name: v.optional(textUpTo(60)),
  nameEn: v.optional(textUpTo(60)),
  thumbnailUrl: v.optional(PictureUrl),
  price: Price,
  stock: v.optional(Stock),
})
export type NewVariant = v.InferOutput<typeof NewVariant>

const Seen = v.optional(v.pipe(v.string(), v.maxLength(4000)))

/** What an administrator saw of a product. */
export const SeenGoods = v.object({
  name: Seen,
  nameEn: Seen,
  description: Seen,
  descriptionEn: Seen,
  thumbnailUrl: Seen,
  pictures: v.optional(v.array(GoodsPicture)),
  category: Seen,
  price: v.optional(Krw),
  stock: v.optional(Count),
})
export type SeenGoods = v.InferOutput<typeof SeenGoods>

/**
 * A change of a product: fields that are left out stay. `expected` holds the values that the administrator saw. When they are
 * outdated, nothing changes and the error is `goods_changed`.
 */
export const GoodsChange = v.object({
  ...v.partial(v.omit(NewGoods, ['goodsId'])).entries,
  expected: v.optional(SeenGoods),
})
export type GoodsChange = v.InferOutput<typeof GoodsChange>
