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
 * What a new shop sells, by `goodsId`, 1 to N without a gap. The ids run across the categories, so that the list "newest first"
 * opens with something of each.
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
 * Where the app finds a picture. `v1` is the version of the picture set: these addresses are cached for ever, so a set that looks
 * different gets the next number.
 */
export const pictureUrl = (picture: string): string => `/pictures/v1/${picture}.svg`

/** The pictures that the shop has, each once: goods that are added later wear one of them. */
export const pictureUrls: string[] = [...new Set(seedGoods.map(({ picture }) => pictureUrl(picture)))].toSorted()
