import * as v from 'valibot'
import { fieldError } from './field-error.ts'
import { Count, Cursor, GoodsId, Krw, PageLimit, SearchText } from './primitives.ts'
import { textUpTo } from './text.ts'

/** A category is a slug (`drink`, `tea-coffee`); its names in Korean and English belong to the app. */
export const Category = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,29}$/, fieldError('invalid')))
export type Category = v.InferOutput<typeof Category>

/** Names and descriptions come in both languages, so that one answer or broadcast serves every reader. */
export const Goods = v.object({
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  description: v.string(),
  descriptionEn: v.string(),
  thumbnailUrl: v.string(),
  category: v.string(),
  price: Krw,
  stock: Count,
  sold: Count,
})
export type Goods = v.InferOutput<typeof Goods>

export const GoodsSort = v.picklist(['newest', 'price_asc', 'price_desc', 'popular'])
export type GoodsSort = v.InferOutput<typeof GoodsSort>

/** `q` is looked for in the names of both languages; `newest` is the default order. */
export const GoodsQuery = v.object({
  category: v.optional(Category),
  q: v.optional(SearchText),
  sort: v.optional(GoodsSort),
  cursor: v.optional(Cursor),
  limit: v.optional(PageLimit),
})
export type GoodsQuery = v.InferOutput<typeof GoodsQuery>

export const GoodsPage = v.object({ goods: v.array(Goods), nextCursor: v.nullable(Cursor) })
export type GoodsPage = v.InferOutput<typeof GoodsPage>

export const CategoryCount = v.object({ category: v.string(), count: Count })
export type CategoryCount = v.InferOutput<typeof CategoryCount>

const Price = v.pipe(
  v.number(fieldError('price')),
  v.safeInteger(fieldError('price')),
  v.minValue(0, fieldError('price')),
  v.maxValue(100_000_000, fieldError('price')),
)
const Stock = v.pipe(
  v.number(fieldError('stock')),
  v.safeInteger(fieldError('stock')),
  v.minValue(0, fieldError('stock')),
  v.maxValue(1_000_000, fieldError('stock')),
)

/** A picture is a path on this shop: the content security policy loads no other. */
const ThumbnailUrl = v.pipe(v.string(), v.maxLength(300), v.regex(/^\/(?!\/)[\w./-]+$/, fieldError('invalid')))

/** What an administrator sends to add goods; what the origin does not know has a default, and no number the next free one. */
export const NewGoods = v.object({
  goodsId: v.optional(v.pipe(GoodsId, v.maxValue(999_999_999, fieldError('goodsId')))),
  name: textUpTo(60),
  nameEn: v.optional(textUpTo(60)),
  description: v.optional(textUpTo(1000)),
  descriptionEn: v.optional(textUpTo(1000)),
  thumbnailUrl: ThumbnailUrl,
  category: Category,
  price: Price,
  stock: v.optional(Stock),
})
export type NewGoods = v.InferOutput<typeof NewGoods>

/**
 * An administrator's change: what is left out stays. `expected` is what the administrator saw: where it is no longer so, nothing
 * is changed (`goods_changed`).
 */
export const GoodsChange = v.object({
  ...v.partial(v.omit(NewGoods, ['goodsId'])).entries,
  expected: v.optional(v.object({ stock: v.optional(Count), price: v.optional(Krw) })),
})
export type GoodsChange = v.InferOutput<typeof GoodsChange>
