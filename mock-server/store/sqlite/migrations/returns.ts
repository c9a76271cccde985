import { sql } from 'kysely'

/** SQLite can't change a check of a column: the rows move into a new table, and its numbers go on. */
const withNewCheck = (table: string, columns: string, index: string) => [
  sql`create table ${sql.raw(`new_${table}`)} (${sql.raw(columns)}) strict`,
  sql`insert into ${sql.raw(`new_${table}`)} select * from ${sql.table(table)}`,
  sql`delete from sqlite_sequence where name = ${sql.lit(`new_${table}`)}`,
  sql`insert into sqlite_sequence select ${sql.lit(`new_${table}`)}, seq from sqlite_sequence where name = ${sql.lit(table)}`,
  sql`drop table ${sql.table(table)}`,
  sql`alter table ${sql.raw(`new_${table}`)} rename to ${sql.table(table)}`,
  sql.raw(index),
]

/** What comes back of orders, and what the test provider has paid back of payments. */
export const returns = [
  sql`create table returns (
    return_id integer primary key autoincrement,
    order_number integer not null references orders on delete cascade,
    status text not null check (status in ('requested', 'accepted', 'returned', 'declined', 'withdrawn')),
    reason text not null check (reason in ('changed_mind', 'damaged', 'wrong_product')),
    note text not null,
    goods_total integer not null,
    refund integer not null check (refund >= 0),
    is_last integer not null check (is_last in (0, 1)),
    requested_at text not null,
    changed_at text not null,
    declined_reason text,
    refund_due_at text
  ) strict`,
  sql`create index returns_by_order on returns (order_number, return_id)`,
  sql`create index returns_by_status on returns (status, return_id)`,
  sql`create index refunds_due on returns (refund_due_at) where refund_due_at is not null`,
  sql`create table return_lines (
    return_id integer not null references returns on delete cascade,
    goods_id integer not null references goods,
    quantity integer not null check (quantity between 1 and 99),
    primary key (return_id, goods_id)
  ) strict, without rowid`,
  sql`create trigger order_returned after update of status on returns
    when new.status = 'returned' and old.status <> 'returned' begin
    update sales set orders = orders - new.is_last, revenue = revenue - new.goods_total
    where minute = (select substr(ordered_at, 1, 16) from orders where order_number = new.order_number);
    update goods_sales set pieces = pieces
      - (select quantity from return_lines where return_id = new.return_id and goods_id = goods_sales.goods_id)
    where minute = (select substr(ordered_at, 1, 16) from orders where order_number = new.order_number)
      and goods_id in (select goods_id from return_lines where return_id = new.return_id);
  end`,
  sql`create table test_refunds (
    refund_id text primary key,
    payment_id text not null references test_payments,
    amount integer not null check (amount > 0)
  ) strict`,
  sql`create index test_refunds_by_payment on test_refunds (payment_id)`,
  ...withNewCheck(
    'notices',
    `notice_id integer primary key autoincrement,
    user_id integer not null references users on delete cascade,
    kind text not null check (kind in ('restock', 'packed', 'shipped', 'delivered', 'cancelled', 'return_accepted', 'return_declined', 'returned')),
    goods_id integer not null references goods,
    order_number integer references orders,
    created_at text not null,
    read_at text`,
    'create index notices_by_user on notices (user_id, notice_id)',
  ),
  ...withNewCheck(
    'stock_changes',
    `change_id integer primary key autoincrement,
    goods_id integer not null references goods,
    at text not null,
    amount integer not null,
    stock integer not null,
    cause text not null check (cause in ('order', 'cancelled', 'unpaid', 'returned', 'administrator')),
    order_id text,
    user_id integer references users`,
    'create index stock_changes_by_goods on stock_changes (goods_id, change_id)',
  ),
]
