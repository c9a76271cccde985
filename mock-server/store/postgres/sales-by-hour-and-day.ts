import { sql } from 'kysely'

/** The sums of each minute, added up by the hour, and those of products by the day in Seoul. */
export const salesByHourAndDay = [
  sql`create table sales_by_hour (
    hour text collate "C" primary key,
    orders bigint not null,
    revenue bigint not null
  )`,
  sql`create table goods_sales_by_day (
    goods_id bigint not null references goods,
    day text collate "C" not null,
    pieces bigint not null,
    primary key (goods_id, day)
  )`,
  sql`create function shop_day(minute text) returns text language sql immutable parallel safe
    return to_char(minute::timestamp + interval '9 hours', 'YYYY-MM-DD')`,
  sql`insert into sales_by_hour select substr(minute, 1, 13), sum(orders), sum(revenue) from sales group by 1`,
  sql`insert into goods_sales_by_day select goods_id, shop_day(minute), sum(pieces) from goods_sales group by 1, 2`,
  sql`create index best_sellers_by_day on goods_sales_by_day (day, pieces desc, goods_id desc)`,
  sql`create function add_sales() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into sales_by_hour values (substr(new.minute, 1, 13), new.orders, new.revenue)
        on conflict (hour) do update
          set orders = sales_by_hour.orders + excluded.orders, revenue = sales_by_hour.revenue + excluded.revenue;
      else
        update sales_by_hour set orders = orders + new.orders - old.orders, revenue = revenue + new.revenue - old.revenue
        where hour = substr(new.minute, 1, 13);
      end if;
      return null;
    end $$`,
  sql`create trigger sales_changed after insert or update on sales for each row execute function add_sales()`,
  sql`create function add_goods_sales() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into goods_sales_by_day values (new.goods_id, shop_day(new.minute), new.pieces)
        on conflict (goods_id, day) do update set pieces = goods_sales_by_day.pieces + excluded.pieces;
      else
        update goods_sales_by_day set pieces = pieces + new.pieces - old.pieces
        where goods_id = new.goods_id and day = shop_day(new.minute);
      end if;
      return null;
    end $$`,
  sql`create trigger goods_sales_changed after insert or update on goods_sales
    for each row execute function add_goods_sales()`,
]
