import { sql } from 'kysely'

/** Keeps the number of products for sale in each category. */
export const categoryCounts = [
  sql`create function count_goods() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.retired_at is null then
        update category_counts set count = count - 1 where category = old.category;
      end if;
      if new.retired_at is null then
        insert into category_counts (category, count) values (new.category, 1)
        on conflict (category) do update set count = category_counts.count + 1;
      end if;
      return null;
    end $$`,
  sql`create trigger goods_counted after insert or update of category, retired_at on goods
    for each row execute function count_goods()`,
]
