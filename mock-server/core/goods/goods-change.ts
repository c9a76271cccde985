import type { GoodsInFull, GoodsPicture } from '#app/contract/goods.ts'
import type { GoodsChange, SeenGoods } from '#app/contract/goods-change.ts'
import type { PicturedGoods } from '#mock-server/store/queries/goods-pictures.ts'
import { ApiError } from '../run/errors/api-error.ts'

/** The pictures that an administrator writes, and the thumbnail, which is the first of them. Throws `invalid` if one is twice there. */
export function checkPictures({ pictures, thumbnailUrl }: Pick<GoodsChange, 'pictures' | 'thumbnailUrl'>) {
  const urls = pictures?.map(({ url }) => url) ?? []
  if (new Set(urls).size < urls.length) throw new ApiError('invalid', { fields: { pictures: 'pictureTwice' } })
  return { pictures, thumbnailUrl: urls[0] ?? thumbnailUrl }
}

const seenFields = [
  'name',
  'nameEn',
  'description',
  'descriptionEn',
  'thumbnailUrl',
  'category',
  'price',
  'stock',
] as const satisfies readonly (keyof SeenGoods)[]

/** Whether a product is no longer as an administrator saw it. */
export const isOutdated = (goods: PicturedGoods, seen: SeenGoods = {}): boolean =>
  seenFields.some((field) => seen[field] !== undefined && seen[field] !== goods[field]) ||
  (seen.pictures !== undefined && inWords(seen.pictures) !== inWords(goods.pictures))

export const hasSamePictures = (one: PicturedGoods, other: PicturedGoods): boolean =>
  inWords(one.pictures) === inWords(other.pictures)

/** The fields of a product as an audit entry has them. */
export const auditedFields = (goods: Partial<GoodsInFull>) => {
  const { pictures, family: _, variants: __, ...fields } = goods
  return { ...fields, ...(pictures && { pictures: inWords(pictures) }) }
}

/** Pictures in their order, one a line, with what they are said to show. */
const inWords = (pictures: readonly GoodsPicture[]): string =>
  pictures.map(({ url, alt, altEn }) => `${url} ${alt} / ${altEn}`).join('\n')
