import * as v from 'valibot'
import { Count, fieldError, GoodsId, Krw } from './primitives.ts'
import type { Variants } from './variant.ts'
import { Family } from './variant.ts'

/** A slug such as `drink` or `tea-coffee`. The app has its names in Korean and English. */
export const Category = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,29}$/, fieldError('category')))
export type Category = v.InferOutput<typeof Category>

/** A picture of a product, and what it shows, in both languages. */
export const GoodsPicture = v.object({ url: v.string(), alt: v.string(), altEn: v.string() })
export type GoodsPicture = v.InferOutput<typeof GoodsPicture>

/**
 * A product. It carries both languages, so that one answer or broadcast serves every reader. `reviews` is how many reviews it has, and
 * `stars` their average to one decimal place; both are left out when it has none. `pictures` are all of its pictures, the thumbnail
 * first: the product's own page has them, and lists don't. Of a product in several variants lists show one, its lead, which has `family`;
 * the others name it in `variantOf`.
 */
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
  reviews: v.optional(Count),
  stars: v.optional(v.number()),
  pictures: v.optional(v.array(GoodsPicture)),
  variantOf: v.optional(GoodsId),
  family: v.optional(Family),
})
export type Goods = v.InferOutput<typeof Goods>

/** A product as its own page has it: see `GoodsAnswer`. */
export type GoodsInFull = Goods & { variants?: Variants | undefined }

/**
 * A product was added, retired or changed. `goods` is what it is now, for lists that show it already, with its pictures if they have
 * changed. Without it (it is new, retired, or in another category) lists have to be fetched again.
 */
export const GoodsChanged = v.object({ goodsId: GoodsId, goods: v.optional(Goods) })
export type GoodsChanged = v.InferOutput<typeof GoodsChanged>

/** Stock and sales of one product as absolute values, so that receiving it twice does no harm. */
export const StockChange = v.object({ goodsId: GoodsId, stock: Count, sold: Count })
export type StockChange = v.InferOutput<typeof StockChange>

/**
 * Returns the product as the newest change has it; the same object if none is about it. Stock and sales stay, because they have an
 * event of their own, which may be newer, and so do the pictures and the variants until a change has others.
 */
export const withChange = (before: GoodsInFull, changes: readonly (readonly [GoodsChanged])[]): GoodsInFull =>
  changes.reduce(
    (goods, [{ goodsId, goods: changed }]) =>
      changed && goodsId === goods.goodsId
        ? { pictures: goods.pictures, variants: goods.variants, ...changed, stock: goods.stock, sold: goods.sold }
        : goods,
    before,
  )

/** Returns the product with its newest stock. Returns the same object when nothing differs, which avoids a render. */
export function withStock<G extends StockChange>(goods: G, changes: readonly (readonly [StockChange])[]): G {
  const [change] = changes.findLast(([{ goodsId }]) => goodsId === goods.goodsId) ?? []
  if (!change || (change.stock === goods.stock && change.sold === goods.sold)) return goods
  return { ...goods, stock: change.stock, sold: change.sold }
}
