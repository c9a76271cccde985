import { type Migration, sql } from 'kysely'
import { indexAllGoods } from '../../search/goods-index.ts'
import { createGoodsGrams } from '../goods-grams.ts'

/** The texts that are searched, apart from the products that every list reads, an index of them, and the words of names. */
export const goodsSearch: Migration = {
  async up(db) {
    await sql`create table goods_texts (goods_id integer primary key references goods, text text not null) strict`.execute(
      db,
    )
    await sql`create table goods_words (less_one_letter text not null, word text not null,
      primary key (less_one_letter, word)) strict, without rowid`.execute(db)
    await createGoodsGrams(db)
    await indexAllGoods(db)
    await sql`alter table goods drop column search_text`.execute(db)
  },
}
