import { sql } from 'kysely'

/** The pictures of products in their order. */
export const goodsPictures = [
  sql`create table goods_pictures (
    goods_id bigint not null references goods,
    position integer not null,
    url text not null,
    alt text not null,
    alt_en text not null,
    primary key (goods_id, position)
  )`,
]
