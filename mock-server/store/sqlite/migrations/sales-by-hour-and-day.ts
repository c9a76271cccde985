import { type Migration, sql } from 'kysely'

/**
 * The sums of each minute, added up by the hour, and those of products by the shop's day. A month has 720 hours instead of 43,200
 * minutes, and the products that sold best on a day are read from an index.
 */
export const salesByHourAndDay: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const hourOf = (minute: string) => sql`substr(${sql.raw(minute)}, 1, 13)`

/** The day in Seoul. */
const dayOf = (minute: string) => sql`date(${sql.raw(minute)}, '+9 hours')`

const statements = [
  sql`create table sales_by_hour (
    hour text primary key,
    orders integer not null,
    revenue integer not null
  ) strict, without rowid`,
  sql`create table goods_sales_by_day (
    goods_id integer not null references goods,
    day text not null,
    pieces integer not null,
    primary key (goods_id, day)
  ) strict, without rowid`,
  sql`insert into sales_by_hour select ${hourOf('minute')}, sum(orders), sum(revenue) from sales group by 1`,
  sql`insert into goods_sales_by_day select goods_id, ${dayOf('minute')}, sum(pieces) from goods_sales group by 1, 2`,
  sql`create index best_sellers_by_day on goods_sales_by_day (day, pieces desc, goods_id desc)`,
  sql`create trigger sales_added after insert on sales begin
    insert into sales_by_hour values (${hourOf('new.minute')}, new.orders, new.revenue)
    on conflict do update set orders = orders + excluded.orders, revenue = revenue + excluded.revenue;
  end`,
  sql`create trigger sales_changed after update on sales begin
    update sales_by_hour set orders = orders + new.orders - old.orders, revenue = revenue + new.revenue - old.revenue
    where hour = ${hourOf('new.minute')};
  end`,
  sql`create trigger goods_sales_added after insert on goods_sales begin
    insert into goods_sales_by_day values (new.goods_id, ${dayOf('new.minute')}, new.pieces)
    on conflict do update set pieces = pieces + excluded.pieces;
  end`,
  sql`create trigger goods_sales_changed after update on goods_sales begin
    update goods_sales_by_day set pieces = pieces + new.pieces - old.pieces
    where goods_id = new.goods_id and day = ${dayOf('new.minute')};
  end`,
]
