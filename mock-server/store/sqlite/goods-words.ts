import { type QueryExecutorProvider, sql } from 'kysely'

/** Adds words to `goods_words` that may be there already: each by what is left of it without one letter. One statement for all. */
export async function writeGoodsWords(
  db: QueryExecutorProvider,
  words: readonly { word: string; lessOneLetter: readonly string[] }[],
): Promise<void> {
  const rows = words.flatMap(({ word, lessOneLetter }) => lessOneLetter.map((less) => [less, word]))
  await sql`insert or ignore into goods_words (less_one_letter, word)
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(rows)})`.execute(db)
}
