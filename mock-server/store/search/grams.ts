import type { Condition, SearchedField } from './condition.ts'
import type { GoodsText } from './goods-text.ts'

/** A product in the index of the search. */
export interface IndexedGoods {
  goodsId: number
  category: string
  text: GoodsText
}

/** Which of the grams a product must have. */
export type GramsWanted = { all: readonly GramsWanted[] } | { any: readonly GramsWanted[] } | string

const marks = { start: 's', names: 'n', initials: 'i', anywhere: 'a', category: 'c' } as const satisfies Record<
  SearchedField | 'category',
  string
>

/** Marks in ASCII are spaces to a tokenizer. Full-width ones are not, and no folded text has them. */
export const toWord = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))

const longestGram = 3

/**
 * What a product is found by: one, two and three letters in a row. A gram begins with a mark for the field that it stands in. Grams
 * have no white space and no ASCII punctuation.
 */
export function gramsOfGoods({ category, text }: IndexedGoods): string[] {
  const grams = new Set([marks.category + toWord(category)])
  for (const name of text.names) {
    addGrams(grams, 'names', name)
    const start = Array.from(toWord(name)).slice(0, longestGram)
    start.forEach((_, index) => grams.add(marks.start + start.slice(0, index + 1).join('')))
  }
  addGrams(grams, 'initials', text.initials)
  for (const field of [...text.names, ...text.rest]) addGrams(grams, 'anywhere', field)
  return [...grams]
}

function addGrams(grams: Set<string>, field: SearchedField, text: string): void {
  const letters = Array.from(toWord(text))
  letters.forEach((letter, index) => {
    let gram: string = marks[field]
    for (const next of [letter, letters[index + 1], letters[index + 2]]) {
      if (next === undefined) return
      gram += next
      grams.add(gram)
    }
  })
}

/** The grams of every product that meets a condition. Others may have them, too. */
export function gramsWanted(condition: Condition): GramsWanted {
  if ('all' in condition) return { all: condition.all.map(gramsWanted) }
  if ('any' in condition) return { any: condition.any.map(gramsWanted) }
  if ('category' in condition) return marks.category + toWord(condition.category)
  return { all: gramsOfPart(condition) }
}

/**
 * The grams that are looked for. Every letter is in one of them. All of them are looked for where that is not too much: the rarer the
 * rarest one is, the less is read. Of the beginning of a name the first one is enough.
 */
function gramsOfPart({ part, in: field }: Extract<Condition, { part: string }>): string[] {
  const letters = Array.from(toWord(part))
  const last = field === 'start' ? 0 : Math.max(0, letters.length - longestGram)
  const step = last > 12 ? longestGram : 1
  const grams = new Set<string>()
  for (let start = 0; start < last + step; start += step) {
    const from = Math.min(start, last)
    grams.add(marks[field] + letters.slice(from, from + longestGram).join(''))
  }
  return [...grams]
}

/** Writes what is wanted as an expression of an index's language. */
export function writeExpression(
  wanted: GramsWanted,
  words: { gram: (gram: string) => string; and: string; or: string },
): string {
  if (typeof wanted === 'string') return words.gram(wanted)
  const [parts, operator] = 'all' in wanted ? [wanted.all, words.and] : [wanted.any, words.or]
  const expressions = parts.map((part) => writeExpression(part, words))
  return expressions.length === 1 ? expressions.join('') : `(${expressions.join(` ${operator} `)})`
}
