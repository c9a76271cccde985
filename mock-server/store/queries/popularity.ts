import type { Queries } from '../open-store.ts'
import { pause } from './pause.ts'

/** Where a generation of the popularity is kept. The next but one takes its place. */
export const popularityColumn = (generation: number) => (generation % 2 === 0 ? 'popularity_0' : 'popularity_1')

/** The newest generation of the popularity that is complete. */
export async function popularityGeneration(db: Queries): Promise<number> {
  const { generation } = await db.selectFrom('popularity').select('generation').executeTakeFirstOrThrow()
  return generation
}

/** Takes it on to make the next generation, unless one was begun after `since`. Only one node does. */
export async function beginPopularity(db: Queries, { at, since }: { at: string; since: string }): Promise<boolean> {
  const begun = await db
    .updateTable('popularity')
    .set({ begun_at: at })
    .where('begun_at', '<=', since)
    .executeTakeFirst()
  return begun.numUpdatedRows === 1n
}

/** How many products are brought up to date before others get their turn. */
const goodsAtOnce = 200

/**
 * Makes the next generation of the popularity from what is sold by now. The list of the best-selling products is read from the last one
 * until this is done, and pages that follow one of its pages afterwards, too: so sales move no product between pages.
 */
export async function refreshPopularity(db: Queries): Promise<void> {
  const generation = (await popularityGeneration(db)) + 1
  const column = popularityColumn(generation)
  for (let after: number | undefined = 0; after !== undefined; await pause()) {
    const last = await db
      .selectFrom('goods')
      .select('goods_id')
      .where('goods_id', '>', after)
      .orderBy('goods_id')
      .limit(1)
      .offset(goodsAtOnce - 1)
      .executeTakeFirst()
    let part = db
      .updateTable('goods')
      .set((eb) => ({ [column]: eb.ref('sold') }))
      .where('goods_id', '>', after)
      .whereRef(column, '!=', 'sold')
    if (last) part = part.where('goods_id', '<=', last.goods_id)
    await part.execute()
    after = last?.goods_id
  }
  await db.updateTable('popularity').set({ generation }).execute()
}
