import { sql } from 'kysely'

/** Orders without an account, what opens them, and the mails about them. */
export const guests = [
  sql`alter table users add column guest_email_key text`,
  sql`alter table users add column guest_until text`,
  sql`create index users_by_guest_email on users (guest_email_key) where guest_email_key is not null`,
  sql`create index users_by_guest_until on users (guest_until) where guest_until is not null`,
  sql`alter table orders add column guest_email text`,
  sql`create table access_tokens (
    token_hash text not null,
    user_id integer not null references users on delete cascade,
    kind text not null check (kind in ('browser', 'order', 'proof')),
    expires_at text not null,
    primary key (token_hash, user_id)
  ) strict, without rowid`,
  sql`create index access_tokens_by_user on access_tokens (user_id)`,
  sql`create index access_tokens_by_expiry on access_tokens (expires_at)`,
  sql`create table mails (
    mail_id integer primary key autoincrement,
    recipient text not null,
    subject text not null,
    text text not null,
    link text not null,
    sent_at text not null
  ) strict`,
]
