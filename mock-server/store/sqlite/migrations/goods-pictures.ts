import { type Migration, sql } from 'kysely'

/** The pictures of products in their order. The seed products get theirs when the shop is opened: see `seedShopOnce`. */
export const goodsPictures: Migration = {
  async up(db) {
    await sql`create table goods_pictures (
      goods_id integer not null references goods,
      position integer not null,
      url text not null,
      alt text not null,
      alt_en text not null,
      primary key (goods_id, position)
    ) strict, without rowid`.execute(db)
  },
}
