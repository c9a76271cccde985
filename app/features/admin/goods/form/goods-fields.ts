import * as v from 'valibot'
import { type Goods, type GoodsChange, NewGoods } from '#app/contract/goods.ts'
import { fieldError } from '#app/contract/primitives.ts'

const { name, nameEn, description, descriptionEn, category, thumbnailUrl, price, stock } = NewGoods.entries

/** An empty field says nothing: the shop has a default. */
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

/** New goods as they are typed in. */
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

/** Goods that are for sale, as they are edited; a text that they have can't be emptied. */
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

/** What was changed alone, so that nobody's change of something else is overwritten. */
export const changeOf = (goods: Goods, texts: Partial<Record<TextName, string | undefined>>): GoodsChange =>
  Object.fromEntries(textNames.filter((key) => texts[key] !== goods[key]).map((key) => [key, texts[key]]))
