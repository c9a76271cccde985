import type { Queries } from '../open-store.ts'

/** The secret of a name that all nodes share. The first one who asks for it stores `candidate`. */
export async function sharedSecret(db: Queries, name: string, candidate: string): Promise<string> {
  const select = db.selectFrom('secrets').select('value').where('name', '=', name)
  const kept = await select.executeTakeFirst()
  if (kept) return kept.value
  await db
    .insertInto('secrets')
    .values({ name, value: candidate })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return (await select.executeTakeFirstOrThrow()).value
}
