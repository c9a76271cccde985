import { categoryNames } from '#app/contract/category-names.ts'
import type { Goods } from '#app/contract/goods.ts'
import type { SearchWord } from './search-words.ts'
import { spell, spellInitials } from './spelling.ts'

/** What the search reads of a product. */
export interface SearchedGoods
  extends Pick<Goods, 'goodsId' | 'name' | 'nameEn' | 'description' | 'descriptionEn' | 'category'> {
  /** The names of its other variants, in both languages. */
  otherNames?: readonly string[]
}

/** The fields of `SearchedGoods` that are searched, spelled. */
export interface GoodsText {
  /** In both languages. */
  names: string[]
  /** Of the Korean name. */
  initials: string
  /** The category by its slug and its names, the descriptions, and the names of other variants. */
  rest: string[]
}

export function goodsText(goods: SearchedGoods): GoodsText {
  const { name, nameEn, description, descriptionEn, category, otherNames = [] } = goods
  const categories = [category, categoryNames.ko[category] ?? '', categoryNames.en[category] ?? '']
  return {
    names: [name, nameEn].map(spell),
    initials: spellInitials(name),
    rest: [...categories, description, descriptionEn, ...otherNames].map(spell),
  }
}

/** A text in one line for each field, as it is kept. */
export const writeGoodsText = ({ names, initials, rest }: GoodsText): string => [...names, initials, ...rest].join('\n')

export function readGoodsText(kept: string): GoodsText {
  const [name = '', nameEn = '', initials = '', ...rest] = kept.split('\n')
  return { names: [name, nameEn], initials, rest }
}

/** All ranks, best first: see `rankOf`. */
export const ranks = [1, 2, 3, 4] as const
export type Rank = (typeof ranks)[number]

/**
 * How well a product matches a search: 1 a name begins with the first word and the names hold the others, 2 the names hold every word,
 * 3 some of them as initials, 4 some are in the category or a description. `undefined` when a word does not match.
 */
export function rankOf(text: GoodsText, words: readonly SearchWord[]): Rank | undefined {
  let worst: Rank = 2
  for (const word of words) {
    const rank = rankOfWord(text, word)
    if (rank === undefined) return undefined
    if (rank > worst) worst = rank
  }
  const starts = words[0]?.spellings.some((part) => text.names.some((name) => name.startsWith(part)))
  return worst === 2 && starts ? 1 : worst
}

function rankOfWord(text: GoodsText, { spellings, isInitials, isOneLetter }: SearchWord): Rank | undefined {
  const holdsWord = (field: string) => spellings.some((part) => field.includes(part))
  if (isInitials) return holdsWord(text.initials) ? 3 : undefined
  if (text.names.some(holdsWord)) return 2
  return !isOneLetter && text.rest.some(holdsWord) ? 4 : undefined
}
