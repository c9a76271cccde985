import type { ExpressionBuilder, Selectable, SelectQueryBuilder } from 'kysely'
import * as v from 'valibot'
import type { GoodsListPage, GoodsQuery, GoodsSort } from '#app/contract/goods.ts'
import { searchWords } from '#app/contract/text.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'
import { toGoods } from './goods.ts'
import { pause } from './pause.ts'

type GoodsRow = Selectable<Tables['goods']>
type SortedColumn = 'goods_id' | 'price' | 'sold'

/** Equal products are sorted by number, newest first, so that no page repeats or skips one. */
const sorts = {
  newest: { column: 'goods_id', direction: 'desc' },
  price_asc: { column: 'price', direction: 'asc' },
  price_desc: { column: 'price', direction: 'desc' },
  popular: { column: 'sold', direction: 'desc' },
} as const satisfies Record<GoodsSort, { column: SortedColumn; direction: 'asc' | 'desc' }>

const pageSize = 24

/** One page of the products for sale. Throws `BrokenCursor`. */
export async function listGoods(db: Queries, query: GoodsQuery): Promise<GoodsListPage> {
  const { category, q = '', sort = 'newest', cursor, limit = pageSize } = query
  const { column, direction } = sorts[sort]
  let listed = db
    .selectFrom('goods')
    .where('retired_at', 'is', null)
    .orderBy(column, direction)
    .orderBy('goods_id', 'desc')
  if (category !== undefined) listed = listed.where('category', '=', category)
  const after =
    cursor === undefined ? undefined : readCursor(v.tuple([v.literal(sort), v.number(), v.number()]), cursor)
  let place: Place | undefined = after && { value: after[1], goodsId: after[2] }

  const words = searchWords(q)
  const rows: GoodsRow[] = []
  // A search without a hit reads the whole list, so it is read part by part.
  for (;;) {
    const from = place ? listed.where(beyond(sorts[sort], place)) : listed
    const last = words.length > 0 ? await endOfPart(from, column) : undefined
    let part = from.selectAll()
    if (last) part = part.where((eb) => eb.not(beyond(sorts[sort], last)(eb)))
    for (const word of words) part = part.where((eb) => contains(eb, word))
    rows.push(...(await part.limit(limit + 1 - rows.length).execute()))
    if (last === undefined || rows.length > limit) break
    place = last
    await pause()
  }
  const { page, nextCursor } = cutPage(rows, limit, (last) => [sort, last[column], last.goods_id])
  return { goods: page.map(toGoods), nextCursor }
}

/** Where a list goes on: after the product of this price or number sold. */
interface Place {
  value: number
  goodsId: number
}

type Listed = SelectQueryBuilder<Tables, 'goods', object>

/** How many products a search looks at before others get their turn. */
const partSize = 2_000

/** The last product of a part of the list; `undefined` when the part is the rest. */
async function endOfPart(listed: Listed, column: SortedColumn): Promise<Place | undefined> {
  const last = await listed
    .select(['goods_id', column])
    .limit(1)
    .offset(partSize - 1)
    .executeTakeFirst()
  return last && { value: last[column], goodsId: last.goods_id }
}

/** Products after a place. The first condition is what the index is read from; a disjunction would be looked for from the start. */
const beyond =
  ({ column, direction }: (typeof sorts)[GoodsSort], { value, goodsId }: Place) =>
  (eb: ExpressionBuilder<Tables, 'goods'>) =>
    eb.and([
      eb(column, direction === 'asc' ? '>=' : '<=', value),
      eb.or([
        eb(column, direction === 'asc' ? '>' : '<', value),
        eb.and([eb(column, '=', value), eb('goods_id', '<', goodsId)]),
      ]),
    ])

const contains = (eb: ExpressionBuilder<Tables, 'goods'>, word: string) =>
  eb(eb.fn<number>('instr', ['search_text', eb.val(word)]), '>', 0)
