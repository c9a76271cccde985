import * as v from 'valibot'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsListPage, GoodsQuery, GoodsSort } from '#app/contract/goods-list.ts'
import type { Queries } from '../open-store.ts'
import type { Search } from '../search/candidates.ts'
import { ranks } from '../search/goods-text.ts'
import { searchInOrder } from '../search/in-order/search-in-order.ts'
import { searchByRank } from '../search/search-by-rank.ts'
import { readSearch } from '../search/search-words.ts'
import { countListed } from './count-listed.ts'
import { cutPage, readCursor, writeCursor } from './cursor.ts'
import { findGoods, reviewColumns, toGoods } from './goods.ts'
import { isFiltering } from './goods-filter.ts'
import {
  type GoodsOrder,
  goodsInOrder,
  goodsOrders,
  type Place,
  placeOf,
  popularOrder,
  type SortedRow,
} from './goods-order.ts'
import { popularityGeneration } from './popularity.ts'

const pageSize = 24

/** One page of the products for sale; the first one says how many there are. Throws `BrokenCursor`. */
export async function listGoods(db: Queries, query: GoodsQuery): Promise<GoodsListPage> {
  const { category, q = '', sort = 'relevance', cursor, limit = pageSize, ...filter } = query
  const search = { words: readSearch(q), categories: [...new Set(category?.split(','))], filter }
  const page = await readPage(db, search, sort, { cursor, limit })
  return cursor === undefined ? { ...page, found: await countFound(db, search, page, limit) } : page
}

/** A first page that isn't full says itself how many there are. */
async function countFound(db: Queries, search: Search, { goods, nextCursor }: GoodsListPage, limit: number) {
  if (nextCursor !== null && goods.length === limit) return countListed(db, search)
  return { count: goods.length, more: nextCursor !== null }
}

async function readPage(db: Queries, search: Search, sort: GoodsSort, page: Page): Promise<GoodsListPage> {
  if (sort === 'relevance' && search.words.length > 0) return listByRank(db, search, page)
  if (sort === 'popular') return listByPopularity(db, search, page)
  return listByColumn(db, search, sort === 'relevance' ? 'newest' : sort, page)
}

interface Page {
  cursor: string | undefined
  limit: number
}

const RankedCursor = v.tuple([v.literal('relevance'), v.picklist(ranks), v.number()])

async function listByRank(db: Queries, search: Search, { cursor, limit }: Page): Promise<GoodsListPage> {
  const place = cursor === undefined ? undefined : readCursor(RankedCursor, cursor)
  const { hits, reached } = await searchByRank(db, search, place && { rank: place[1], goodsId: place[2] }, limit + 1)
  const { page, nextCursor } = cutPage(hits, limit, (last) => ['relevance', last.rank, last.goods_id])
  const next = nextCursor ?? (reached ? writeCursor(['relevance', reached.rank, reached.goodsId]) : null)
  return { goods: await readHits(db, page), nextCursor: next }
}

function listByColumn(
  db: Queries,
  search: Search,
  sort: keyof typeof goodsOrders,
  { cursor, limit }: Page,
): Promise<GoodsListPage> {
  const OrderedCursor = v.tuple([v.literal(sort), v.number(), v.number()])
  const place = cursor === undefined ? undefined : readCursor(OrderedCursor, cursor)
  const start = { order: goodsOrders[sort], after: place && { value: place[1], goodsId: place[2] } }
  return listInOrder(db, search, start, limit, ({ value, goodsId }) => [sort, value, goodsId])
}

const PopularCursor = v.tuple([v.literal('popular'), v.number(), v.number(), v.number()])

async function listByPopularity(db: Queries, search: Search, { cursor, limit }: Page): Promise<GoodsListPage> {
  const place = cursor === undefined ? undefined : readCursor(PopularCursor, cursor)
  const newest = await popularityGeneration(db)
  // A page goes on in the order in which the list began, as long as it is kept.
  const generation = place?.[3] === newest - 1 ? newest - 1 : newest
  const start = { order: popularOrder(generation), after: place && { value: place[1], goodsId: place[2] } }
  return listInOrder(db, search, start, limit, ({ value, goodsId }) => ['popular', value, goodsId, generation])
}

async function listInOrder(
  db: Queries,
  search: Search,
  { order, after }: { order: GoodsOrder; after: Place | undefined },
  limit: number,
  cursorOf: (last: Place) => (string | number)[],
): Promise<GoodsListPage> {
  const { words, categories, filter } = search
  const cut = <Row extends SortedRow>(rows: Row[]) => cutPage(rows, limit, (last) => cursorOf(placeOf(last, order)))
  if (words.length > 0 || isFiltering(filter) || categories.length > 1) {
    const { hits, reached } = await searchInOrder(db, search, { order, after }, limit + 1)
    const { page, nextCursor } = cut(hits)
    return {
      goods: await readHits(db, page),
      nextCursor: nextCursor ?? (reached ? writeCursor(cursorOf(reached)) : null),
    }
  }
  const listed = goodsInOrder(db, { category: categories[0], order, after }).selectAll('goods').select(reviewColumns)
  const { page, nextCursor } = cut(await listed.limit(limit + 1).execute())
  return { goods: page.map(toGoods), nextCursor }
}

/** The products of hits, in their order. */
async function readHits(db: Queries, hits: readonly SortedRow[]): Promise<Goods[]> {
  if (hits.length === 0) return []
  const ids = hits.map(({ goods_id }) => goods_id)
  const goods = new Map((await findGoods(db, ids)).map((one) => [one.goodsId, one]))
  return ids.flatMap((goodsId) => goods.get(goodsId) ?? [])
}
