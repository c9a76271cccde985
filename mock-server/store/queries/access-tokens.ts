import type { AccessKind } from '../guest-tables.ts'
import type { Queries } from '../open-store.ts'

interface AccessToken {
  tokenHash: string
  userId: number
  kind: AccessKind
  expiresAt: string
}

/** Adds a token, or lets it work longer. */
export async function insertAccess(db: Queries, { tokenHash, userId, kind, expiresAt }: AccessToken): Promise<void> {
  await db
    .insertInto('access_tokens')
    .values({ token_hash: tokenHash, user_id: userId, kind, expires_at: expiresAt })
    .onConflict((conflict) => conflict.columns(['token_hash', 'user_id']).doUpdateSet({ expires_at: expiresAt }))
    .execute()
}

/** Whose data a token opens: of several guests it names one, and `userId` asks for a certain one. */
export async function findAccess(
  db: Queries,
  { tokenHash, kind, at, userId }: { tokenHash: string; kind: AccessKind; at: string; userId?: number },
): Promise<number | undefined> {
  let select = db
    .selectFrom('access_tokens')
    .select('user_id')
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', at)
  if (userId !== undefined) select = select.where('user_id', '=', userId)
  return (await select.executeTakeFirst())?.user_id
}

/** Uses up a token of an account. Returns `false` when it doesn't work, or no longer. */
export async function useUpAccess(
  tx: Queries,
  { tokenHash, userId, kind, expiresAt: at }: AccessToken,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('access_tokens')
    .where('token_hash', '=', tokenHash)
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Deletes tokens that work no longer, at most `limit`. */
export async function deleteExpiredAccess(db: Queries, at: string, limit: number): Promise<void> {
  const expired = await db
    .selectFrom('access_tokens')
    .select(['token_hash', 'user_id'])
    .where('expires_at', '<=', at)
    .limit(limit)
    .execute()
  for (const { token_hash, user_id } of expired)
    await db
      .deleteFrom('access_tokens')
      .where('token_hash', '=', token_hash)
      .where('user_id', '=', user_id)
      .where('expires_at', '<=', at)
      .execute()
}
