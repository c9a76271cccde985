import { type Kysely, Migrator } from 'kysely'
import { differencesOf } from './differences.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** Migrates the tables. Throws when a migration fails, and `UnusableDatabase` when a newer version wrote the database. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const differences = differencesOf(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(differences.migrations) },
  })
  const { error } = await differences.retried(() => migrator.migrateToLatest())
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new UnusableDatabase(
      'The database was written by a newer version of the shop: start that one, or set DATA_DIR or DATABASE_URL to another database.',
      { cause: error },
    )
  }
  if (error !== undefined) throw error
}
