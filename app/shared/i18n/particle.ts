type Particle = '을/를' | '은/는' | '이/가'

/** Silent endings of a name: spaces, full stops, closing quotes and brackets, emoji. */
const unread = /(?:[\s\p{Pe}\p{Pf}\p{Cf}"'!?.,…~]|\p{Extended_Pictographic}\ufe0f?)+$/u
/** A remark in brackets is silent, too, unless the whole name is in brackets. */
const remark = /(?<=\S)\s*(?:\([^()]*\)|\[[^[\]]*\])[\s\p{Pf}\p{Cf}"'!?.,…~]*$/u

const digits = '영일이삼사오육칠팔구'

/** How names in Latin letters and signs end when read in Korean. The first match wins; its syllable ends the same way. */
const endings: readonly [RegExp, string][] = [
  // Units: 그램, and then 리터, 미터, 와트, 퍼센트.
  [/\d\s*[kmμ]?g$/i, '램'],
  [/(?:\d\s*[a-zμ]{1,3}|%|°c?)$/i, '터'],
  // Capitals are spelt: 엘, 엠, 엔, 알, and then 에이, 비, 씨.
  [/(?<![a-z])[A-Z]*[LMNR]$/, '엘'],
  [/(?<![a-z])[A-Z]+$/, '이'],
  // Words, as most of them are written in Korean: 애플, 와인, 크림, 링, 컵, 팩, and then 라테, 브레드.
  [/(?:[lmn]e?|ng|(?<![aeiou])[aeiou](?:ck|[bckp]))$/i, '은'],
  [/[a-z]$/i, '이'],
]

/** A Hangul syllable that ends as the name does when read aloud; `undefined` if that is unknown. */
function lastSyllable(name: string): string | undefined {
  const read = name.replace(remark, '').replace(unread, '').normalize('NFKC')
  const last = read.at(-1) ?? ''
  if (/[가-힣]/.test(last)) return last
  if (/[0-9]/.test(last)) return digits.charAt(Number(last))
  return endings.find(([ending]) => ending.test(read))?.[1]
}

/** Whether a Hangul syllable ends in a consonant: every 28th has none (the Unicode Standard, 3.12). */
const endsInConsonant = (syllable: string): boolean => (syllable.charCodeAt(0) - 0xac00) % 28 > 0

/**
 * Appends the matching form of a Korean particle to a name: 커피를, 머그컵을, 방울토마토 500g을. If it is unknown how the name's end
 * is read, both forms are written: 🍵을(를).
 */
export function withParticle(name: string, particle: Particle): string {
  const syllable = lastSyllable(name)
  if (syllable === undefined) return name + particle.replace(/\/(.)/, '($1)')
  return name + particle.split('/')[endsInConsonant(syllable) ? 0 : 1]
}
