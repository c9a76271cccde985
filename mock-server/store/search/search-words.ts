import { searchWords } from '#app/contract/text.ts'
import { spell } from './spelling.ts'

/** One word of a search. */
export interface SearchWord {
  /** The word as `spell` writes it, as it was typed and, when that finds nothing, corrected: one of them must match. */
  spellings: [typed: string, ...corrected: string[]]
  /** Consonants alone, which stand for the initials of syllables. */
  isInitials: boolean
  /** One letter alone. It is not looked for in the category and the descriptions: all of them have it. */
  isOneLetter: boolean
  /** Whether the word may have a wrong letter. A number with another digit is another number. */
  mayBeWrong: boolean
}

/** The words of a search. Every one of them must match. None means that everything matches. */
export const readSearch = (text: string): SearchWord[] =>
  searchWords(text).map((word) => {
    const letters = spell(word)
    const isInitials = /^[ㄱ-ㅎ]+$/.test(letters)
    return {
      spellings: [letters],
      isInitials,
      isOneLetter: Array.from(letters).length === 1,
      mayBeWrong: !isInitials && letters.length >= 4 && /^[\p{L}\p{M}]{2,}$/u.test(word),
    }
  })
