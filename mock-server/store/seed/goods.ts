import type { GoodsPicture } from '#app/contract/goods.ts'
import { describePicture, type PictureView, pictureViews } from '#app/contract/picture-views.ts'
import { bakery } from './bakery.ts'
import { drink } from './drink.ts'
import { flowers } from './flowers.ts'
import { food } from './food.ts'
import { fruit } from './fruit.ts'
import { household } from './household.ts'
import type { SeedGoods } from './seed-goods.ts'
import { snacks } from './snacks.ts'
import { teaCoffee } from './tea-coffee.ts'
import { toys } from './toys.ts'
import { vegetables } from './vegetables.ts'

export type { SeedGoods }

/**
 * The products of a new shop, by `goodsId`, 1 to N without a gap. Ids alternate between categories, so that the list "newest
 * first" begins with a mix.
 */
export const seedGoods: readonly SeedGoods[] = [
  ...drink,
  ...food,
  ...fruit,
  ...bakery,
  ...teaCoffee,
  ...snacks,
  ...household,
  ...vegetables,
  ...flowers,
  ...toys,
].toSorted((a, b) => a.goodsId - b.goodsId)

/**
 * The address of a drawing, or of a view that shows it as a product. `v1` is the version of the set: browsers cache these addresses
 * for a year, so a changed set needs a new version. Products keep the addresses of `v1`; the shop shows the set of `shownPicture`.
 */
export const pictureUrl = (picture: string, view?: PictureView): string =>
  `/pictures/v1/${picture}${view ? `-${view}` : ''}.svg`

/** The pictures of a product of a new shop. */
export const picturesOf = ({ picture, ...goods }: SeedGoods): GoodsPicture[] =>
  [undefined, ...pictureViews].map((view) => describePicture(pictureUrl(picture, view), goods))

/** The same for a variant of it. The picture as sold has the amount of the leading product on its label. */
export const picturesOfVariant = (goods: SeedGoods): GoodsPicture[] =>
  picturesOf(goods).filter(({ url }) => url !== pictureUrl(goods.picture, 'as-sold'))

/** All pictures of the shop by the names of their drawings. Administrators choose among them. */
export const pictureUrls: string[] = seedGoods
  .toSorted((a, b) => (a.picture < b.picture ? -1 : 1))
  .flatMap((goods) => picturesOf(goods).map(({ url }) => url))
