import type { ExpressionBuilder } from 'kysely'
import type { Queries } from '../../open-store.ts'
import { isFiltering, passes } from '../../queries/goods-filter.ts'
import {
  type GoodsOrder,
  goodsInOrder,
  isUpTo,
  type Place,
  placeOf,
  type SortedRow,
  sortedColumns,
} from '../../queries/goods-order.ts'
import { pause } from '../../queries/pause.ts'
import type { Tables } from '../../tables.ts'
import type { Search } from '../candidates.ts'
import { rankOf, readGoodsText } from '../goods-text.ts'

export interface FoundInOrder {
  hits: SortedRow[]
  /** How far was looked, when a filter left so much out that the rest is for the next page. */
  reached?: Place
}

interface Listed {
  category: string | undefined
  order: GoodsOrder
  after: Place | undefined
}

/** How many products are looked at before others get their turn. */
const partSize = 1_000
/** How many texts are read of a part that follows another one. Many of them may not match. */
const textsOfPart = 200

/** The first `limit` products of a list that match a search, as far as `most` parts of the list have them. */
export async function walkList(
  db: Queries,
  { words, filter }: Search,
  { category, order, after }: Listed,
  { limit, most }: { limit: number; most: number },
): Promise<FoundInOrder> {
  const hits: SortedRow[] = []
  let place = after
  for (let part = 0; part < most; part += 1) {
    if (part > 0) await pause()
    const listed = goodsInOrder(db, { category, order, after: place, filter })
    const last = await listed
      .select(sortedColumns)
      .limit(1)
      .offset(partSize - 1)
      .executeTakeFirst()
    let within = listed
    if (last) within = within.where(isUpTo(order, placeOf(last, order)))
    if (isFiltering(filter)) within = within.where(passes(filter))
    const asked = part === 0 ? limit : Math.max(limit - hits.length, textsOfPart)
    let rows: SortedRow[]
    if (words.length === 0) {
      rows = await within.select(sortedColumns).limit(asked).execute()
      hits.push(...rows)
    } else {
      let texts = within.innerJoin('goods_texts', 'goods_texts.goods_id', 'goods.goods_id')
      for (const { spellings } of words) texts = texts.where((eb) => eb.or(spellings.map((one) => contains(eb, one))))
      const read = await texts
        .select([...sortedColumns, 'goods_texts.text'])
        .limit(asked)
        .execute()
      hits.push(...read.filter(({ text }) => rankOf(readGoodsText(text), words) !== undefined))
      rows = read
    }
    const reached = rows.length === asked ? rows.at(-1) : last
    if (hits.length >= limit || reached === undefined) return { hits: hits.slice(0, limit) }
    place = placeOf(reached, order)
  }
  return { hits, ...(place && { reached: place }) }
}

const contains = (eb: ExpressionBuilder<Tables, 'goods' | 'goods_texts'>, letters: string) =>
  eb(eb.fn<number>('instr', ['goods_texts.text', eb.val(letters)]), '>', 0)
