import { type Migration, sql } from 'kysely'
import { lookOfText } from '../../queries/look-of-text.ts'

/** The looks of the nicknames there are. */
export const looksOfNicknames: Migration = {
  async up(db) {
    await sql`alter table users add column nickname_look text not null default ''`.execute(db)
    const { rows } = await sql<{ id: number; nickname: string }>`
      select user_id as id, nickname from users where deleted_at is null`.execute(db)
    for (const { id, nickname } of rows)
      await sql`update users set nickname_look = ${lookOfText(nickname)} where user_id = ${id}`.execute(db)
    // Not unique: nicknames that look alike may be there already.
    await sql`create index users_by_nickname_look on users (nickname_look)`.execute(db)
  },
}
