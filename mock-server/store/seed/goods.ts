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
 * The address of a picture. `v1` is the version of the set: browsers cache these addresses for a year, so a changed set needs a new
 * version.
 */
export const pictureUrl = (picture: string): string => `/pictures/v1/${picture}.svg`

/** All pictures of the shop, each once. Administrators choose one of them for a new product. */
export const pictureUrls: string[] = [...new Set(seedGoods.map(({ picture }) => pictureUrl(picture)))].toSorted()
