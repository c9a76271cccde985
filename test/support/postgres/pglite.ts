import { PGlite } from '@electric-sql/pglite'
import type { Dialect } from 'kysely'
import { beginning, numericTypes } from '#mock-server/store/postgres/open-postgres.ts'
import {
  type ClientPool,
  createPostgresDialect,
  type PooledClient,
} from '#mock-server/store/postgres/postgres-dialect.ts'

/** Databases that nobody uses any more: making one takes a second or two, emptying it some milliseconds. */
const unused: PGlite[] = []

/** A Kysely dialect on PostgreSQL in this process, empty. */
export const openPglite = async (): Promise<Dialect> => createPostgresDialect(await openPglitePool())

/** A pool of one connection to an empty PostgreSQL in this process. */
export async function openPglitePool(): Promise<ClientPool> {
  const kept = unused.pop()
  if (kept) await kept.exec(emptyTables)
  const database = kept ?? (await PGlite.create({ parsers }))
  let turns: Promise<unknown> = Promise.resolve()

  return {
    connect: () =>
      new Promise<PooledClient>((connected) => {
        turns = turns.then(
          () =>
            new Promise<void>((released) => {
              connected({
                begin: () => begin(database),
                query: (text, values) => query(database, text, values),
                release: () => released(),
              })
            }),
        )
      }),
    async end() {
      await turns
      unused.push(database)
    },
  }
}

/** `popularity` has one row, which a migration adds. */
const emptyTables = `do $$ begin
  execute (select 'truncate ' || string_agg(tablename, ', ') || ' restart identity' from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%');
  insert into popularity values (0, '');
end $$`

async function begin(database: PGlite): Promise<string> {
  const [, result] = await database.exec(beginning)
  return String(result?.rows[0]?.['id'])
}

async function query(database: PGlite, text: string, values: readonly unknown[]) {
  const { rows, affectedRows = 0 } = await database.query(text, [...values])
  return { command: /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '', rowCount: affectedRows, rows }
}

const parsers = Object.fromEntries(numericTypes.map((type) => [type, Number]))
