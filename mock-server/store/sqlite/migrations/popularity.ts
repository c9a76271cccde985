import { type Migration, sql } from 'kysely'

/**
 * How many pieces of each product were sold when the list of the best-selling ones was last ordered, and when it was ordered the time
 * before: see `store/queries/popularity.ts`.
 */
export const popularity: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`create table popularity (generation integer not null, begun_at text not null) strict`,
  sql`insert into popularity values (0, '')`,
  ...['popularity_0', 'popularity_1'].flatMap((name) => {
    const column = sql.raw(name)
    return [
      sql`alter table goods add column ${column} integer not null default 0`,
      sql`update goods set ${column} = sold`,
      sql`create index ${sql.raw(`goods_by_${name}`)} on goods (${column} desc, goods_id desc) where retired_at is null`,
      sql`create index ${sql.raw(`goods_by_category_and_${name}`)} on goods (category, ${column} desc, goods_id desc)
        where retired_at is null`,
    ]
  }),
  sql`drop index goods_by_sold`,
  sql`drop index goods_by_category_and_sold`,
]
