import { foldText, searchWords } from '#app/contract/text.ts'
import { type BaseAddress, baseAddresses } from './base-addresses.ts'

const fold = (text: string) => foldText(text).replace(/\s/g, '')

/**
 * Returns the initial consonants, "세종대로" → "ㅅㅈㄷㄹ"; keeps other characters. Folded consonants, and these, are U+1100–1112, in
 * the order of the syllables in Unicode (from U+AC00, 588 of each).
 */
const initialsOf = (text: string) =>
  text.replace(/[가-힣]/g, (syllable) =>
    String.fromCharCode(0x1100 + Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)),
  )

const searched = baseAddresses.map((found) => {
  const text = fold(`${found.address}|${found.place}|${found.postcode}`)
  return { found, text, initials: initialsOf(text) }
})

/** Finds addresses that contain every word of the query, or its initial consonants, in their road, place or postcode. */
export function searchAddresses(query: string): BaseAddress[] {
  const words = searchWords(query)
  if (words.length === 0) return []
  return searched
    .filter((one) => words.every((word) => (/^[\u1100-\u1112]+$/.test(word) ? one.initials : one.text).includes(word)))
    .map(({ found }) => found)
}
