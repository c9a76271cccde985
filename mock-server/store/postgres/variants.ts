import { sql } from 'kysely'
import { changesFamily, updateFamily, variantTables } from '../variant-tables.ts'

/** Products in several variants: see the migration of SQLite. */
export const variants = [
  ...variantTables('bigint', ''),
  sql`create or replace function count_goods() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.retired_at is null and old.variant_of is null then
        update category_counts set count = count - 1 where category = old.category;
      end if;
      if new.retired_at is null and new.variant_of is null then
        insert into category_counts (category, count) values (new.category, 1)
        on conflict (category) do update set count = category_counts.count + 1;
      end if;
      return null;
    end $$`,
  sql`create function update_family() returns trigger language plpgsql as $$
    begin
      ${updateFamily(sql`coalesce(new.variant_of, new.goods_id)`)};
      return null;
    end $$`,
  sql`create trigger variant_added after insert on goods
    for each row when (new.variant_of is not null) execute function update_family()`,
  sql`create trigger variant_changed after update of stock, price, retired_at on goods
    for each row when (${changesFamily}) execute function update_family()`,
]
