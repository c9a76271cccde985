import * as v from 'valibot'
import { Count, GoodsId, Krw } from './primitives.ts'

/** An option of a product, such as its size, or a value of one, in both languages. */
export const OptionText = v.object({ name: v.string(), nameEn: v.string() })
export type OptionText = v.InferOutput<typeof OptionText>

/** One combination of the values of a product's options. It is a product of its own; `values` has one for each option. */
export const Variant = v.object({
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  thumbnailUrl: v.string(),
  price: Krw,
  stock: Count,
  sold: Count,
  values: v.array(OptionText),
})
export type Variant = v.InferOutput<typeof Variant>

/** What a product can be chosen by, and its variants for sale: first the one that leads the family, which lists show and reviews name. */
export const Variants = v.object({ options: v.array(OptionText), list: v.array(Variant) })
export type Variants = v.InferOutput<typeof Variants>

/** What lists say of a product with options: how many variants are for sale, how many of them in stock, and their prices. */
export const Family = v.object({ size: Count, inStock: Count, lowestPrice: Krw, highestPrice: Krw })
export type Family = v.InferOutput<typeof Family>
