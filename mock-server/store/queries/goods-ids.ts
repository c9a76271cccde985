import type { Queries } from '../open-store.ts'

/** The numbers of at most `limit` products for sale above `after`, ascending; one for each family. */
export async function goodsIdsAfter(db: Queries, after: number, limit: number): Promise<number[]> {
  const rows = await numbersAfter(db, after).limit(limit).execute()
  return rows.map(({ goods_id }) => goods_id)
}

/** The number of the `nth` of these products above `after`; `undefined` if there are fewer. */
export async function nthGoodsIdAfter(db: Queries, after: number, nth: number): Promise<number | undefined> {
  const row = await numbersAfter(db, after)
    .limit(1)
    .offset(nth - 1)
    .executeTakeFirst()
  return row?.goods_id
}

const numbersAfter = (db: Queries, after: number) =>
  db
    .selectFrom('goods')
    .select('goods_id')
    .where('goods_id', '>', after)
    .where('retired_at', 'is', null)
    .where('variant_of', 'is', null)
    .orderBy('goods_id')
