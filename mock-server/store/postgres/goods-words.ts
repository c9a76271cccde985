import { type QueryExecutorProvider, sql } from 'kysely'

export async function writeGoodsWords(
  db: QueryExecutorProvider,
  words: readonly { word: string; lessOneLetter: readonly string[] }[],
): Promise<void> {
  const rows = words.flatMap(({ word, lessOneLetter }) => lessOneLetter.map((less) => ({ less, word })))
  const [less, whole] = [rows.map((row) => row.less), rows.map((row) => row.word)]
  // Sorted, so that two that add the same words don't wait for each other.
  await sql`insert into goods_words (less_one_letter, word)
    select distinct * from unnest(${less}::text[], ${whole}::text[]) as added (less, word) order by less, word
    on conflict do nothing`.execute(db)
}
