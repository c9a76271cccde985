import type { Queries } from '../open-store.ts'
import { isFiltering } from '../queries/goods-filter.ts'
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

interface FoundByRank {
  hits: Hit[]
  /** How far was looked, when a filter left so much out that the rest is for the next page. */
  reached?: RankedPlace
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
): Promise<FoundByRank> {
  const { search, hits } = await findFewHits(db, typed, few)
  if (hits === undefined) return readRanks(db, search, after, limit)
  const rest = hits.filter(
    ({ rank, goods_id }) =>
      after === undefined || rank > after.rank || (rank === after.rank && goods_id < after.goodsId),
  )
  const sorted = rest.toSorted((one, other) => one.rank - other.rank || other.goods_id - one.goods_id)
  return { hits: sorted.slice(0, limit) }
}

/** The largest part of a rank that is read before others get their turn. */
const maxPart = 400
/** How many parts a call reads when a filter leaves out most of them. */
const mostParts = 12

async function readRanks(
  db: Queries,
  search: Search,
  after: RankedPlace | undefined,
  limit: number,
): Promise<FoundByRank> {
  const { words, filter } = search
  const hits: Hit[] = []
  let partsLeft = isFiltering(filter) ? mostParts : Number.POSITIVE_INFINITY
  for (const rank of ranks) {
    const condition = rankCondition(rank, words)
    if (condition === undefined || (after !== undefined && rank < after.rank)) continue
    let before = rank === after?.rank ? after.goodsId : Number.MAX_SAFE_INTEGER
    // What has a better rank is among the candidates of a later one. It may be much, so the parts grow.
    for (let part = limit - hits.length, isMore = true; isMore; part = Math.min(4 * part, maxPart)) {
      if (partsLeft === 0) return { hits, reached: { rank, goodsId: before } }
      partsLeft -= 1
      const goodsIds = await findCandidates(db, search, condition, { before, limit: part })
      for (const { text, ...one } of await readCandidates(db, goodsIds, filter)) {
        if (rankOf(text, words) === rank) hits.push({ ...one, rank })
      }
      if (hits.length >= limit) return { hits: hits.slice(0, limit) }
      isMore = goodsIds.length === part
      before = goodsIds.at(-1) ?? before
      if (isMore) await pause()
    }
  }
  return { hits }
}
