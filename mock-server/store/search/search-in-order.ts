import type { ExpressionBuilder } from 'kysely'
import type { Queries } from '../open-store.ts'
import {
  comparePlaces,
  type GoodsOrder,
  goodsInOrder,
  isBeyond,
  type Place,
  placeOf,
  sortedColumns,
} from '../queries/goods-order.ts'
import { pause } from '../queries/pause.ts'
import type { Tables } from '../tables.ts'
import { findFewHits, type Hit, type Search } from './candidates.ts'
import { rankOf, readGoodsText } from './goods-text.ts'

/** Up to so many candidates are sorted here. Of more, enough of the list itself matches to read it in its order. */
const few = 500

interface Start {
  order: GoodsOrder
  after?: Place | undefined
}

/**
 * At most `limit` products that match a search, in an order other than the rank, after a place or from the start. When nothing
 * matches, the words are corrected.
 */
export async function searchInOrder(
  db: Queries,
  typed: Search,
  { order, after }: Start,
  limit: number,
): Promise<Hit[]> {
  const { search, hits } = await findFewHits(db, typed, few)
  if (hits === undefined) return filterList(db, search, { order, after }, limit)
  return hits
    .filter((hit) => after === undefined || comparePlaces(order, placeOf(hit, order), after) > 0)
    .toSorted((one, other) => comparePlaces(order, placeOf(one, order), placeOf(other, order)))
    .slice(0, limit)
}

/** How many products are looked at before others get their turn. */
const partSize = 1_000

async function filterList(
  db: Queries,
  { words, category }: Search,
  { order, after }: Start,
  limit: number,
): Promise<Hit[]> {
  const hits: Hit[] = []
  for (let place = after; ; await pause()) {
    const listed = goodsInOrder(db, { category, order, after: place })
    const last = await listed
      .select(sortedColumns)
      .limit(1)
      .offset(partSize - 1)
      .executeTakeFirst()
    let part = listed.innerJoin('goods_texts', 'goods_texts.goods_id', 'goods.goods_id')
    if (last) part = part.where((eb) => eb.not(isBeyond(order, placeOf(last, order))(eb)))
    for (const { spellings } of words) part = part.where((eb) => eb.or(spellings.map((one) => contains(eb, one))))
    const asked = limit - hits.length
    const rows = await part
      .select([...sortedColumns, 'goods_texts.text'])
      .limit(asked)
      .execute()
    for (const { text, ...one } of rows) {
      const rank = rankOf(readGoodsText(text), words)
      if (rank !== undefined) hits.push({ ...one, rank })
    }
    const reached = rows.length === asked ? rows.at(-1) : last
    if (hits.length === limit || reached === undefined) return hits
    place = placeOf(reached, order)
  }
}

const contains = (eb: ExpressionBuilder<Tables, 'goods' | 'goods_texts'>, letters: string) =>
  eb(eb.fn<number>('instr', ['goods_texts.text', eb.val(letters)]), '>', 0)
