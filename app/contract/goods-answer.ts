import * as v from 'valibot'
import { Goods } from './goods.ts'
import { Variants } from './variant.ts'

/** A product as its own page has it, with what it can be chosen by if it has options. Apart from what every page reads. */
export const GoodsAnswer = v.object({ goods: v.object({ ...Goods.entries, variants: v.optional(Variants) }) })
