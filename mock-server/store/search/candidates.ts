import { differencesOf } from '../differences.ts'
import type { Queries } from '../open-store.ts'
import { type GoodsFilter, isFiltering, passes } from '../queries/goods-filter.ts'
import { type SortedRow, sortedColumns } from '../queries/goods-order.ts'
import { pause } from '../queries/pause.ts'
import { type Condition, searchCondition } from './condition.ts'
import { correctWords } from './correct-words.ts'
import { type GoodsText, type Rank, rankOf, readGoodsText } from './goods-text.ts'
import { gramsWanted } from './grams.ts'
import type { SearchWord } from './search-words.ts'

/** What a list shows: what matches all words, of these categories or, with none, of all, as far as it passes the filter. */
export interface Search {
  words: readonly SearchWord[]
  categories: readonly string[]
  filter: GoodsFilter
}

/** A product that may match, what it can be sorted by, and its texts to find out whether it matches. */
export interface Candidate extends SortedRow {
  text: GoodsText
}

/** A product that matches. */
export type Hit = Omit<Candidate, 'text'> & { rank: Rank }

/** The numbers below `before` of products that may meet the condition, descending, at most `limit`. */
export const findCandidates = (
  db: Queries,
  { categories }: Search,
  condition: Condition,
  { before = Number.MAX_SAFE_INTEGER, limit }: { before?: number | undefined; limit: number },
): Promise<number[]> => {
  const inCategory = { any: categories.map((category) => ({ category })) }
  const wanted = gramsWanted(categories.length === 0 ? condition : { all: [inCategory, condition] })
  return differencesOf(db).findGoodsByGrams(db, wanted, { before, limit })
}

/** Reads candidates that are still for sale, newest first. */
export async function readCandidates(
  db: Queries,
  goodsIds: readonly number[],
  filter: GoodsFilter = {},
): Promise<Candidate[]> {
  if (goodsIds.length === 0) return []
  let select = db
    .selectFrom('goods_texts')
    .innerJoin('goods', 'goods.goods_id', 'goods_texts.goods_id')
    .select([...sortedColumns, 'goods_texts.text'])
    .where('goods_texts.goods_id', 'in', goodsIds)
    .orderBy('goods_texts.goods_id', 'desc')
  if (isFiltering(filter)) select = select.where(passes(filter))
  const rows = await select.execute()
  return rows.map((row) => ({ ...row, text: readGoodsText(row.text) }))
}

/** Everything that matches the words, newest first, or `undefined` when the index has more than `most` candidates. */
async function findHits(db: Queries, search: Search, most: number): Promise<Hit[] | undefined> {
  const goodsIds = await findCandidates(db, search, searchCondition(search.words), { limit: most + 1 })
  if (goodsIds.length > most) return undefined
  const candidates = await readCandidates(db, goodsIds)
  return candidates.flatMap(({ text, ...one }) => {
    const rank = rankOf(text, search.words)
    return rank === undefined ? [] : [{ ...one, rank }]
  })
}

/**
 * Everything that matches, newest first, or no `hits` when the index has more than `most` candidates. If nothing matches the words,
 * filtered or not, the search is the same with its words corrected.
 */
export async function findFewHits(
  db: Queries,
  search: Search,
  most: number,
): Promise<{ search: Search; hits: Hit[] | undefined }> {
  const hits = await findHits(db, search, most)
  const words = hits?.length === 0 ? await correctWords(db, search.words) : undefined
  if (words === undefined) return { search, hits: await passing(db, search, hits) }
  const corrected = { ...search, words }
  // Each of the two searches can be long.
  await pause()
  return { search: corrected, hits: await passing(db, search, await findHits(db, corrected, most)) }
}

async function passing(db: Queries, { filter }: Search, hits: Hit[] | undefined): Promise<Hit[] | undefined> {
  if (hits === undefined || hits.length === 0 || !isFiltering(filter)) return hits
  const goodsIds = hits.map(({ goods_id }) => goods_id)
  const select = db.selectFrom('goods').select('goods_id').where('goods_id', 'in', goodsIds).where(passes(filter))
  const passed = new Set((await select.execute()).map(({ goods_id }) => goods_id))
  return hits.filter(({ goods_id }) => passed.has(goods_id))
}
