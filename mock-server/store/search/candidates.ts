import { differencesOf } from '../differences.ts'
import type { Queries } from '../open-store.ts'
import { type SortedRow, sortedColumns } from '../queries/goods-order.ts'
import { pause } from '../queries/pause.ts'
import { type Condition, searchCondition } from './condition.ts'
import { correctWords } from './correct-words.ts'
import { type GoodsText, type Rank, rankOf, readGoodsText } from './goods-text.ts'
import { gramsWanted } from './grams.ts'
import type { SearchWord } from './search-words.ts'

/** What is searched for, within a category or without. */
export interface Search {
  words: readonly SearchWord[]
  category?: string | undefined
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
  { category }: Search,
  condition: Condition,
  { before = Number.MAX_SAFE_INTEGER, limit }: { before?: number | undefined; limit: number },
): Promise<number[]> => {
  const wanted = gramsWanted(category === undefined ? condition : { all: [{ category }, condition] })
  return differencesOf(db).findGoodsByGrams(db, wanted, { before, limit })
}

/** Reads candidates that are still for sale, newest first. */
export async function readCandidates(db: Queries, goodsIds: readonly number[]): Promise<Candidate[]> {
  if (goodsIds.length === 0) return []
  const rows = await db
    .selectFrom('goods_texts')
    .innerJoin('goods', 'goods.goods_id', 'goods_texts.goods_id')
    .select([...sortedColumns, 'goods_texts.text'])
    .where('goods_texts.goods_id', 'in', goodsIds)
    .orderBy('goods_texts.goods_id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, text: readGoodsText(row.text) }))
}

/** Everything that matches, newest first, or `undefined` when the index has more than `most` candidates. */
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
 * Everything that matches, newest first, or no `hits` when the index has more than `most` candidates. If nothing matches, the search
 * is the same with its words corrected.
 */
export async function findFewHits(
  db: Queries,
  search: Search,
  most: number,
): Promise<{ search: Search; hits: Hit[] | undefined }> {
  const hits = await findHits(db, search, most)
  const words = hits?.length === 0 ? await correctWords(db, search.words) : undefined
  if (words === undefined) return { search, hits }
  const corrected = { ...search, words }
  // Each of the two searches can be long.
  await pause()
  return { search: corrected, hits: await findHits(db, corrected, most) }
}
