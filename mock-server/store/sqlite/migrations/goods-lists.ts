import { type Migration, sql } from 'kysely'

/**
 * Indexes for each order of the list of goods, within a category and without, and the number of goods for sale in each category, so
 * that neither grows with the table.
 */
export const goodsLists: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const counted = sql`insert into category_counts (category, count)
    select new.category, 1 where new.retired_at is null
    on conflict do update set count = count + 1`
const uncounted = sql`update category_counts set count = count - 1 where category = old.category and old.retired_at is null`

const statements = [
  sql`drop index goods_by_category`,
  sql`drop index goods_by_price`,
  sql`drop index goods_by_sold`,
  // Products that are equal in price or sales are sorted by number, newest first.
  sql`create index goods_by_price on goods (price, goods_id desc) where retired_at is null`,
  sql`create index goods_by_price_down on goods (price desc, goods_id desc) where retired_at is null`,
  sql`create index goods_by_sold on goods (sold desc, goods_id desc) where retired_at is null`,
  sql`create index goods_by_category on goods (category, goods_id desc) where retired_at is null`,
  sql`create index goods_by_category_and_price on goods (category, price, goods_id desc) where retired_at is null`,
  sql`create index goods_by_category_and_price_down on goods (category, price desc, goods_id desc) where retired_at is null`,
  sql`create index goods_by_category_and_sold on goods (category, sold desc, goods_id desc) where retired_at is null`,
  sql`create index goods_for_sale on goods (goods_id) where retired_at is null`,
  sql`create table category_counts (category text primary key, count integer not null) strict, without rowid`,
  sql`insert into category_counts select category, count(*) from goods where retired_at is null group by category`,
  sql`create trigger goods_added after insert on goods begin ${counted}; end`,
  sql`create trigger goods_changed after update of category, retired_at on goods begin ${uncounted}; ${counted}; end`,
]
