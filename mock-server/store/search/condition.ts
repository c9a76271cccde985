import type { Rank } from './goods-text.ts'
import type { SearchWord } from './search-words.ts'

/** What an index knows apart: the beginning of a name, the names, the initials, or names, category and descriptions together. */
export type SearchedField = 'start' | 'names' | 'initials' | 'anywhere'

/**
 * What an index is asked for. What it finds are candidates: an index may take a text for one that has a part when it has only the
 * pieces of it.
 */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { part: string; in: SearchedField }
  | { category: string }

/** What every product that matches has in the index. */
export const searchCondition = (words: readonly SearchWord[]): Condition => ({ all: words.map(anywhere) })

/** What products of a rank have in the index, and maybe products of better ranks, too; `undefined` when none can have the rank. */
export function rankCondition(rank: Rank, words: readonly SearchWord[]): Condition | undefined {
  const [first] = words
  const hasInitials = words.some(({ isInitials }) => isInitials)
  if (first === undefined || (rank < 3 && hasInitials) || (rank === 3 && !hasInitials)) return undefined
  if (rank === 4) return words.every(isInNamesOnly) ? undefined : searchCondition(words)
  const inAllNames = words.map(inNames)
  return { all: rank === 1 ? [inField(first, 'start'), ...inAllNames] : inAllNames }
}

const isInNamesOnly = (word: SearchWord): boolean => word.isInitials || word.isOneLetter

const inField = ({ spellings }: SearchWord, field: SearchedField): Condition => ({
  any: spellings.map((part) => ({ part, in: field })),
})

const inNames = (word: SearchWord): Condition => inField(word, word.isInitials ? 'initials' : 'names')

const anywhere = (word: SearchWord): Condition => (isInNamesOnly(word) ? inNames(word) : inField(word, 'anywhere'))
