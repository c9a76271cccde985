import { foldText } from '#app/contract/text.ts'
import { spell } from './spelling.ts'

/** A word to which wrong letters are corrected has so many letters. Shorter ones would become too many others. */
const [shortest, longest] = [4, 20]

/**
 * The words of a name as they are typed, spelled; of words in Hangul also every beginning and end of two syllables or more, because
 * compounds are written in one: "방울토마토".
 */
export function wordsOfName(name: string): string[] {
  const words = foldText(name).match(/[\p{L}\p{M}]+/gu) ?? []
  return words.flatMap(withParts).map(spell).filter(canBeCorrected)
}

function withParts(word: string): string[] {
  if (!/^[가-힣]{3,}$/.test(word)) return word.length > 1 ? [word] : []
  const lengths = Array.from({ length: word.length - 2 }, (_, index) => index + 2)
  return [word, ...lengths.flatMap((length) => [word.slice(0, length), word.slice(-length)])]
}

const canBeCorrected = ({ length }: string): boolean => length >= shortest && length <= longest

/** A spelled word, and what is left of it without each one of its letters: words that differ in one letter have one of these in common. */
export function lessOneLetter(word: string): string[] {
  const letters = Array.from(word)
  return [...new Set([word, ...letters.map((_, index) => letters.toSpliced(index, 1).join(''))])]
}

/** Whether one word becomes the other by one letter that is wrong, missing, too many or swapped with its neighbour. */
export function differInOneLetter(one: string, other: string): boolean {
  const [first, second] = [Array.from(one), Array.from(other)]
  while (first.length > 0 && first[0] === second[0]) [first, second].forEach((letters) => letters.shift())
  while (first.length > 0 && first.at(-1) === second.at(-1)) [first, second].forEach((letters) => letters.pop())
  const isSwapped = first.length === 2 && first.toReversed().join('') === second.join('')
  return isSwapped || Math.max(first.length, second.length) === 1
}
