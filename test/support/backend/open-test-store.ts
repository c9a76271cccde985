import { openStore, type Store } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'

/** Opens a store with the seed products in memory: SQLite, or PostgreSQL where the project of the test says so. */
export async function openTestStore(): Promise<Store> {
  if (process.env.TEST_DATABASE !== 'postgres') return openStore({ dialect: openLibsql(':memory:') })
  const { openPglite } = await import('../postgres/pglite.ts')
  return openStore({ dialect: await openPglite() })
}
