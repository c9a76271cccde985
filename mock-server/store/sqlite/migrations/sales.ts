import { type Migration, sql } from 'kysely'

/**
 * Orders, revenue and pieces sold of each minute, kept by the transaction that places or cancels an order, so that the figures of an
 * hour or a month don't read the orders themselves.
 */
export const sales: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

/** The minute of an ISO 8601 time: `2026-11-20T12:34`. */
const minuteOf = (time: string) => sql`substr(${sql.raw(time)}, 1, 16)`

const statements = [
  sql`create table sales (
    minute text primary key,
    orders integer not null,
    revenue integer not null
  ) strict, without rowid`,
  sql`create table goods_sales (
    minute text not null,
    goods_id integer not null references goods,
    pieces integer not null,
    primary key (minute, goods_id)
  ) strict, without rowid`,
  sql`insert into sales
    select ${minuteOf('ordered_at')}, count(*), sum(total) from orders where status <> 'cancelled' group by 1`,
  sql`insert into goods_sales
    select ${minuteOf('ordered_at')}, goods_id, sum(quantity) from order_lines join orders using (order_number)
    where status <> 'cancelled' group by 1, 2`,
  sql`create trigger order_placed after insert on orders when new.status <> 'cancelled' begin
    insert into sales values (${minuteOf('new.ordered_at')}, 1, new.total)
    on conflict do update set orders = orders + 1, revenue = revenue + excluded.revenue;
  end`,
  sql`create trigger order_line_placed after insert on order_lines begin
    insert into goods_sales
      select ${minuteOf('ordered_at')}, new.goods_id, new.quantity from orders
      where order_number = new.order_number and status <> 'cancelled'
    on conflict do update set pieces = pieces + excluded.pieces;
  end`,
  sql`create trigger order_cancelled after update of status on orders
    when new.status = 'cancelled' and old.status <> 'cancelled' begin
    update sales set orders = orders - 1, revenue = revenue - new.total where minute = ${minuteOf('new.ordered_at')};
    update goods_sales set pieces = pieces
      - (select sum(quantity) from order_lines where order_number = new.order_number and goods_id = goods_sales.goods_id)
    where minute = ${minuteOf('new.ordered_at')}
      and goods_id in (select goods_id from order_lines where order_number = new.order_number);
  end`,
]
