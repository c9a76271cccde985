import { type BaseAddress, baseAddresses } from './base-addresses.ts'

/** The initial consonants in the order of Hangul syllables in Unicode (U+AC00 on, 588 syllables each). */
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s/g, '')

/** "세종대로" → "ㅅㅈㄷㄹ"; what is no syllable stays. */
const initialsOf = (text: string) =>
  text.replace(/[가-힣]/g, (syllable) => initials.charAt(Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)))

const searched = baseAddresses.map((found) => {
  const text = fold(`${found.address}|${found.place}|${found.postcode}`)
  return { found, text, initials: initialsOf(text) }
})

/** Addresses in which every word of the query stands: of the road, the place or the postcode, or initial consonants of them. */
export function searchAddresses(query: string): BaseAddress[] {
  const words = query.trim().split(/\s+/).map(fold).filter(Boolean)
  if (words.length === 0) return []
  return searched
    .filter((one) => words.every((word) => (/^[ㄱ-ㅎ]+$/.test(word) ? one.initials : one.text).includes(word)))
    .map(({ found }) => found)
}
