import { type Migration, sql } from 'kysely'

/** The answers to additions to carts, by their keys. */
export const cartAnswers: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`create table cart_answers (
    user_id integer not null references users on delete cascade,
    idempotency_key text not null,
    request_hash text not null,
    answer text not null,
    answered_at text not null,
    primary key (user_id, idempotency_key)
  ) strict, without rowid`,
  sql`create index cart_answers_by_time on cart_answers (answered_at)`,
]
