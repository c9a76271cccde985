import type { Queries } from '../open-store.ts'
import { pause } from '../queries/pause.ts'
import { findCandidates, findFewHits, type Hit, readCandidates, type Search } from './candidates.ts'
import { rankCondition } from './condition.ts'
import { type Rank, rankOf, ranks } from './goods-text.ts'

/** Up to so many candidates are ranked here. Of more the index is read rank by rank. */
const few = 100

interface RankedPlace {
  rank: Rank
  goodsId: number
}

/**
 * At most `limit` products that match a search, after a place or from the start: by rank, within a rank newest first. It costs the same
 * however many match. When nothing does, the words are corrected.
 */
export async function searchByRank(
  db: Queries,
  typed: Search,
  after: RankedPlace | undefined,
  limit: number,
): Promise<Hit[]> {
  const { search, hits } = await findFewHits(db, typed, few)
  if (hits === undefined) return readRanks(db, search, after, limit)
  return hits
    .filter(
      ({ rank, goods_id }) =>
        after === undefined || rank > after.rank || (rank === after.rank && goods_id < after.goodsId),
    )
    .toSorted((one, other) => one.rank - other.rank || other.goods_id - one.goods_id)
    .slice(0, limit)
}

async function readRanks(db: Queries, search: Search, after: RankedPlace | undefined, limit: number): Promise<Hit[]> {
  const hits: Hit[] = []
  for (const rank of ranks) {
    if (hits.length === limit) break
    if (after !== undefined && rank < after.rank) continue
    const before = rank === after?.rank ? after.goodsId : undefined
    hits.push(...(await readRank(db, search, rank, before, limit - hits.length)))
  }
  return hits
}

/** The largest part of a rank that is read before others get their turn. */
const maxPart = 400

async function readRank(
  db: Queries,
  search: Search,
  rank: Rank,
  start: number | undefined,
  limit: number,
): Promise<Hit[]> {
  const condition = rankCondition(rank, search.words)
  if (condition === undefined) return []
  const hits: Hit[] = []
  // What has a better rank is among the candidates of a later one. It may be much, so the parts grow.
  for (let before = start, part = limit; ; part = Math.min(4 * part, maxPart)) {
    const goodsIds = await findCandidates(db, search, condition, { before, limit: part })
    for (const { text, ...one } of await readCandidates(db, goodsIds)) {
      if (rankOf(text, search.words) === rank) hits.push({ ...one, rank })
    }
    if (hits.length >= limit || goodsIds.length < part) return hits.slice(0, limit)
    before = goodsIds.at(-1)
    await pause()
  }
}
