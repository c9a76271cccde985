import * as v from 'valibot'
import type { Goods } from '#app/contract/goods.ts'
import { type GoodsChange, NewGoods } from '#app/contract/goods-change.ts'
import { fieldError } from '#app/contract/primitives.ts'

const { name, nameEn, description, descriptionEn, category, thumbnailUrl, price, stock } = NewGoods.entries

/** Treats an empty field as a missing value, so that the server uses its default. */
const orNothing = (schema: typeof nameEn) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.trim() || undefined),
    schema,
  )

const digits = (kind: 'price' | 'stock') =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/[\s,]/g, '')),
    v.regex(/^\d+$/, fieldError(kind)),
    v.transform(Number),
  )

/** The fields of a new product, as typed. */
export const NewGoodsFields = v.object({
  name,
  nameEn: orNothing(nameEn),
  description: orNothing(description),
  descriptionEn: orNothing(descriptionEn),
  category,
  thumbnailUrl,
  price: v.pipe(digits('price'), price),
  stock: v.pipe(digits('stock'), v.unwrap(stock)),
})

/** The fields of an existing product, as typed. A text that the product already has can't be emptied. */
export const goodsFields = (goods: Goods) =>
  v.object({
    name,
    nameEn: v.unwrap(nameEn),
    description: goods.description === '' ? orNothing(description) : v.unwrap(description),
    descriptionEn: goods.descriptionEn === '' ? orNothing(descriptionEn) : v.unwrap(descriptionEn),
    category,
    thumbnailUrl,
  })

const textNames = ['name', 'nameEn', 'description', 'descriptionEn', 'category', 'thumbnailUrl'] as const
export type TextName = (typeof textNames)[number]

export const noTexts: Record<TextName, string> = {
  name: '',
  nameEn: '',
  description: '',
  descriptionEn: '',
  category: '',
  thumbnailUrl: '',
}

export const textsOf = (goods: Goods): Record<TextName, string> => ({
  name: goods.name,
  nameEn: goods.nameEn,
  description: goods.description,
  descriptionEn: goods.descriptionEn,
  category: goods.category,
  thumbnailUrl: goods.thumbnailUrl,
})

/**
 * Returns only the changed fields, and what they replace, so that saving overwrites nothing that this administrator has not seen.
 * `undefined` if nothing is changed.
 */
export function changeOf(goods: Goods, texts: Partial<Record<TextName, string | undefined>>): GoodsChange | undefined {
  const changed = textNames.filter((key) => texts[key] !== goods[key])
  if (changed.length === 0) return undefined
  return {
    ...Object.fromEntries(changed.map((key) => [key, texts[key]])),
    expected: Object.fromEntries(changed.map((key) => [key, goods[key]])),
  }
}

/** The texts that another administrator has changed since `before`. */
export const changedTexts = (before: Goods, now: Goods): TextName[] =>
  textNames.filter((key) => before[key] !== now[key])
