import { picturesOf, type SeedGoods, seedGoods } from './goods.ts'

/** The address of the picture of 1200 × 630 pixels that link previews show of a drawing's product, or of a category. */
const shareUrl = (kind: 'goods' | 'category', name: string): string => `/pictures/v2/share-${kind}/${name}.jpg`

/** The categories that have such a picture. */
const categories = new Set(seedGoods.map(({ category }) => category))

/** Which products each of the shop's pictures for link previews shows, by its address. */
export const sharePictures = new Map<string, readonly SeedGoods[]>([
  ...seedGoods.map((goods) => [shareUrl('goods', goods.picture), [goods]] as const),
  ...[...categories].map(
    (name) => [shareUrl('category', name), seedGoods.filter(({ category }) => category === name).slice(0, 3)] as const,
  ),
])

const byThumbnail = new Map(
  seedGoods.flatMap((goods) => picturesOf(goods).map(({ url }) => [url, shareUrl('goods', goods.picture)])),
)

/** What link previews show of a product; `undefined` if its picture is not one of the shop's. */
export const sharePictureOf = ({ thumbnailUrl }: { thumbnailUrl: string }): string | undefined =>
  byThumbnail.get(thumbnailUrl)

/** What link previews show of a category; `undefined` for one that an administrator has added. */
export const sharePictureOfCategory = (category: string): string | undefined =>
  categories.has(category) ? shareUrl('category', category) : undefined
