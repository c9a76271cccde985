import { disassemble, getChoseong } from 'es-hangul'
import { foldText } from '#app/contract/text.ts'

/** Hangul letters by the form that folding gives them where they stand alone. */
const lettersAlone = new Map(
  Array.from(
    'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ',
    (letter) => [letter.normalize('NFKC'), letter],
  ),
)

const foldHangul = (text: string): string =>
  foldText(text).replace(/[\u1100-\u11ff]/g, (letter) => lettersAlone.get(letter) ?? letter)

/** What was spelled before: texts of a shop repeat the same few hundred syllables. */
const spelled = new Map<string, string>()

function spellCharacter(character: string): string {
  const known = spelled.get(character)
  if (known !== undefined) return known
  const letters = disassemble(character)
  spelled.set(character, letters)
  return letters
}

/**
 * A text letter by letter as it is typed: folded, without white space, syllables and double letters apart. So "컾" is the beginning of
 * "커피", and "콜라제로" is "콜라 제로".
 */
export const spell = (text: string): string =>
  foldHangul(text)
    .replace(/\s/g, '')
    .replace(/\p{Cc}/gu, '\ufffd')
    .replace(/[ㄱ-ㅣ가-힣]/g, spellCharacter)

/** The initials (초성) of the Hangul in a text: "ㅇㅇㅅㅋㅍ" of "아이스 커피 500ml". */
export const spellInitials = (text: string): string => getChoseong(foldHangul(text)).replace(/\s/g, '')
