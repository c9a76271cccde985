import { type BaseAddress, baseAddresses } from './base-addresses.ts'

/** The initial consonants, in the order of the Hangul syllables in Unicode (from U+AC00, 588 syllables each). */
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s/g, '')

/** Returns the initial consonants, "세종대로" → "ㅅㅈㄷㄹ"; keeps other characters. */
const initialsOf = (text: string) =>
  text.replace(/[가-힣]/g, (syllable) => initials.charAt(Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)))

const searched = baseAddresses.map((found) => {
  const text = fold(`${found.address}|${found.place}|${found.postcode}`)
  return { found, text, initials: initialsOf(text) }
})

/** Finds addresses that contain every word of the query, or its initial consonants, in their road, place or postcode. */
export function searchAddresses(query: string): BaseAddress[] {
  const words = query.trim().split(/\s+/).map(fold).filter(Boolean)
  if (words.length === 0) return []
  return searched
    .filter((one) => words.every((word) => (/^[ㄱ-ㅎ]+$/.test(word) ? one.initials : one.text).includes(word)))
    .map(({ found }) => found)
}
