import type { Queries } from '../open-store.ts'
import type { SearchWord } from './search-words.ts'
import { differInOneLetter, lessOneLetter } from './wrong-letter.ts'

/** How many words one typed word is taken for at most. */
const maxCorrections = 10

/**
 * The words of a search with the words of the shop that each may have been meant for, because they differ in one letter. `undefined` if
 * there are none. It costs some lookups for each word, however many words the shop has.
 */
export async function correctWords(db: Queries, words: readonly SearchWord[]): Promise<SearchWord[] | undefined> {
  const corrected = await Promise.all(words.map((word) => correctWord(db, word)))
  return corrected.some(({ spellings }) => spellings.length > 1) ? corrected : undefined
}

async function correctWord(db: Queries, word: SearchWord): Promise<SearchWord> {
  const [typed] = word.spellings
  if (!word.mayBeWrong) return word
  const rows = await db
    .selectFrom('goods_words')
    .select('word')
    .where('less_one_letter', 'in', lessOneLetter(typed))
    .orderBy('less_one_letter')
    .orderBy('word')
    .limit(10 * maxCorrections)
    .execute()
  const alike = [...new Set(rows.map((row) => row.word))]
  // A word of the shop is what was meant.
  if (alike.includes(typed)) return word
  const meant = alike.filter((one) => differInOneLetter(typed, one))
  return { ...word, spellings: [typed, ...meant.slice(0, maxCorrections)] }
}
