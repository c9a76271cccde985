import { sql } from 'kysely'

/** Orders that are paid at a provider, and the test provider's own tables. */
export const providerPayments = [
  sql`create table payments (
    payment_id text primary key,
    order_id text not null unique,
    user_id bigint not null references users,
    status text not null check (status in ('awaiting', 'paid', 'failed', 'expired', 'cancelled')),
    order_json text,
    idempotency_key text,
    request_hash text not null,
    from_cart bigint not null,
    coupon_id bigint references coupons,
    created_at text collate "C" not null,
    expires_at text collate "C" not null,
    page_url text,
    cancellation text check (cancellation in ('due', 'done')),
    due_at text collate "C"
  )`,
  sql`create index payments_by_user on payments (user_id, created_at)`,
  sql`create index payments_awaiting on payments (user_id) where status = 'awaiting'`,
  sql`create index payments_due on payments (due_at) where due_at is not null`,
  sql`create table test_payments (
    payment_id text primary key,
    amount bigint not null,
    order_name text not null,
    order_name_en text not null,
    return_url text not null,
    expires_at text collate "C" not null,
    state text not null check (state in ('open', 'challenge', 'pending', 'approved', 'declined', 'cancelled')),
    reason text,
    wrong_answers bigint not null default 0
  )`,
  sql`create table test_payment_jobs (
    job_id text primary key,
    payment_id text not null references test_payments,
    kind text not null check (kind in ('approve', 'refuse', 'webhook')),
    due_at text collate "C" not null,
    attempts bigint not null default 0
  )`,
  sql`create index test_payment_jobs_due on test_payment_jobs (due_at)`,
  sql`create index test_payment_jobs_by_payment on test_payment_jobs (payment_id)`,
  sql`create table secrets (name text primary key, value text not null)`,
]
