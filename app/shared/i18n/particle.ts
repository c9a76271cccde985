const HANGUL_FIRST = 0xac00
const HANGUL_LAST = 0xd7a3
const FINALS = 28
/** Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구; true where the reading ends in a consonant. */
const DIGIT_HAS_FINAL = [true, true, false, true, false, false, true, true, true, false]

/**
 * The Korean object particle for a word: 을 after a consonant, 를 after a vowel (커피를, 머그컵을); "을(를)" where the last
 * character's reading isn't known.
 */
export function objectParticle(word: string): '을' | '를' | '을(를)' {
  const last = word.trimEnd().at(-1) ?? ''
  const code = last.charCodeAt(0)
  // Hangul syllables stand in the order of their final consonant, 28 to each initial and vowel; the first has none.
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return (code - HANGUL_FIRST) % FINALS === 0 ? '를' : '을'
  const digit = /\d/.test(last) ? DIGIT_HAS_FINAL[Number(last)] : undefined
  return digit === undefined ? '을(를)' : digit ? '을' : '를'
}
