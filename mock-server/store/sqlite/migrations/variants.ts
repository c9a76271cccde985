import { type Migration, sql } from 'kysely'
import { changesFamily, updateFamily, variantTables } from '../../variant-tables.ts'

/** Products in several variants, each of which is a product of its own: see decision 0052. */
export const variants: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const isCounted = (row: 'new' | 'old') =>
  sql`${sql.ref(`${row}.retired_at`)} is null and ${sql.ref(`${row}.variant_of`)} is null`
const counted = sql`insert into category_counts (category, count) select new.category, 1 where ${isCounted('new')}
    on conflict do update set count = count + 1`
const uncounted = sql`update category_counts set count = count - 1 where category = old.category and ${isCounted('old')}`

const statements = [
  ...variantTables('integer', 'strict'),
  // A family is one product of its category.
  sql`drop trigger goods_added`,
  sql`drop trigger goods_changed`,
  sql`create trigger goods_added after insert on goods begin ${counted}; end`,
  sql`create trigger goods_changed after update of category, retired_at on goods begin ${uncounted}; ${counted}; end`,
  sql`create trigger variant_added after insert on goods when new.variant_of is not null begin
    ${updateFamily(sql`new.variant_of`)};
  end`,
  sql`create trigger variant_changed after update of stock, price, retired_at on goods when ${changesFamily} begin
    ${updateFamily(sql`coalesce(new.variant_of, new.goods_id)`)};
  end`,
]
