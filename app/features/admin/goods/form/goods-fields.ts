import * as v from 'valibot'
import type { Goods, GoodsPicture } from '#app/contract/goods.ts'
import { type GoodsChange, NewGoods } from '#app/contract/goods-change.ts'
import { MAX_PICTURES } from '#app/contract/limits.ts'
import { fieldError } from '#app/contract/primitives.ts'

const { name, nameEn, description, descriptionEn, category, price, stock } = NewGoods.entries
const pictures = v.unwrap(NewGoods.entries.pictures)

/** Treats an empty field as a missing value, so that the server uses its default. */
export const orNothing = (schema: typeof nameEn) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.trim() || undefined),
    schema,
  )

export const digits = (kind: 'price' | 'stock') =>
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
  pictures,
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
    pictures,
  })

const textNames = ['name', 'nameEn', 'description', 'descriptionEn', 'category'] as const
type TextName = (typeof textNames)[number]
type PicturePart = `pictures.${number}.${keyof GoodsPicture}`

/** A text, the list of pictures, which has errors and no text of its own, or a part of a picture. */
export type GoodsField = TextName | 'pictures' | PicturePart
export type GoodsTexts = Record<GoodsField, string>

/** The fields of the pictures, with empty ones for those that a product could still have. */
export const textsOfPictures = (shown: readonly GoodsPicture[]): Record<PicturePart, string> =>
  Object.fromEntries(
    Array.from({ length: MAX_PICTURES }).flatMap((_, index) => [
      [`pictures.${index}.url`, shown[index]?.url ?? ''],
      [`pictures.${index}.alt`, shown[index]?.alt ?? ''],
      [`pictures.${index}.altEn`, shown[index]?.altEn ?? ''],
    ]),
  )

/** The pictures that are in the fields. */
export const picturesIn = (texts: GoodsTexts): GoodsPicture[] =>
  Array.from({ length: MAX_PICTURES }, (_, index) => ({
    url: texts[`pictures.${index}.url`] ?? '',
    alt: texts[`pictures.${index}.alt`] ?? '',
    altEn: texts[`pictures.${index}.altEn`] ?? '',
  })).filter(({ url }) => url !== '')

/** What the schemas check. */
export const readFields = <T extends GoodsTexts>(texts: T) => ({ ...texts, pictures: picturesIn(texts) })

export const noTexts: GoodsTexts = {
  name: '',
  nameEn: '',
  description: '',
  descriptionEn: '',
  category: '',
  pictures: '',
  ...textsOfPictures([]),
}

/** A server that is older than the pictures has the thumbnail alone. */
const picturesOf = ({ pictures, thumbnailUrl: url, name: alt, nameEn: altEn }: Goods) =>
  pictures ?? [{ url, alt, altEn }]

export const textsOf = (goods: Goods): GoodsTexts => ({
  name: goods.name,
  nameEn: goods.nameEn,
  description: goods.description,
  descriptionEn: goods.descriptionEn,
  category: goods.category,
  pictures: '',
  ...textsOfPictures(picturesOf(goods)),
})

/**
 * Returns only the changed fields, and what they replace, so that saving overwrites nothing that this administrator has not seen.
 * `undefined` if nothing is changed.
 */
export function changeOf(
  goods: Goods,
  { pictures, ...texts }: Partial<Record<TextName, string | undefined>> & { pictures: GoodsPicture[] },
): GoodsChange | undefined {
  const changed = textNames.filter((key) => texts[key] !== goods[key])
  const before = picturesOf(goods)
  const repictured = !samePictures(pictures, before)
  if (changed.length === 0 && !repictured) return undefined
  return {
    ...Object.fromEntries(changed.map((key) => [key, texts[key]])),
    ...(repictured && { pictures }),
    expected: {
      ...Object.fromEntries(changed.map((key) => [key, goods[key]])),
      ...(repictured && { pictures: before }),
    },
  }
}

const samePictures = (one: readonly GoodsPicture[], other: readonly GoodsPicture[]): boolean => {
  const parts = (pictures: readonly GoodsPicture[]) =>
    JSON.stringify(pictures.map(({ url, alt, altEn }) => [url, alt, altEn]))
  return parts(one) === parts(other)
}

/**
 * What another administrator has changed from `before` to `now`: fields to take over, because they still show what they did, and names
 * of fields that were changed here, too.
 */
export function mergeOther(before: Goods, now: Goods, shown: GoodsTexts) {
  const changed = textNames.filter((key) => before[key] !== now[key])
  const isUntouched = (key: TextName) => shown[key] === before[key]
  const repictured = !samePictures(picturesOf(before), picturesOf(now))
  const picturesUntouched = samePictures(picturesIn(shown), picturesOf(before))
  return {
    untouched: {
      ...Object.fromEntries(changed.filter(isUntouched).map((key) => [key, now[key]])),
      ...(repictured && picturesUntouched && textsOfPictures(picturesOf(now))),
    } satisfies Partial<GoodsTexts>,
    both: changed.filter((key) => !isUntouched(key)),
    bothPictures: repictured && !picturesUntouched,
  }
}
