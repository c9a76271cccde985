import { sql } from 'kysely'

/** Orders, revenue and pieces sold of each minute, kept by the transaction that places or cancels an order, in its turn. */
export const sales = [
  sql`create table sales (
    minute text collate "C" primary key,
    orders bigint not null,
    revenue bigint not null
  )`,
  sql`create table goods_sales (
    minute text collate "C" not null,
    goods_id bigint not null references goods,
    pieces bigint not null,
    primary key (minute, goods_id)
  )`,
  sql`create function add_order() returns trigger language plpgsql as $$
    begin
      insert into sales values (substr(new.ordered_at, 1, 16), 1, new.total)
      on conflict (minute) do update set orders = sales.orders + 1, revenue = sales.revenue + excluded.revenue;
      return null;
    end $$`,
  sql`create trigger order_placed after insert on orders
    for each row when (new.status <> 'cancelled') execute function add_order()`,
  sql`create function add_order_line() returns trigger language plpgsql as $$
    begin
      insert into goods_sales
        select substr(ordered_at, 1, 16), new.goods_id, new.quantity from orders
        where order_number = new.order_number and status <> 'cancelled'
      on conflict (minute, goods_id) do update set pieces = goods_sales.pieces + excluded.pieces;
      return null;
    end $$`,
  sql`create trigger order_line_placed after insert on order_lines
    for each row execute function add_order_line()`,
  sql`create function subtract_order() returns trigger language plpgsql as $$
    begin
      update sales set orders = orders - 1, revenue = revenue - new.total where minute = substr(new.ordered_at, 1, 16);
      update goods_sales set pieces = pieces - cancelled.quantity
      from (select goods_id, sum(quantity) as quantity from order_lines where order_number = new.order_number group by goods_id)
        as cancelled
      where minute = substr(new.ordered_at, 1, 16) and goods_sales.goods_id = cancelled.goods_id;
      return null;
    end $$`,
  sql`create trigger order_cancelled after update of status on orders
    for each row when (new.status = 'cancelled' and old.status <> 'cancelled') execute function subtract_order()`,
]
