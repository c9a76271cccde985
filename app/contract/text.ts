import { plainText, unseen } from './plain-text.ts'

/**
 * The forms of a text, the same on both sides: as it is kept, as it is compared, and as a plain code. The same word reaches the shop
 * in several Unicode forms: decomposed from a Mac's file names, in full width from an input method, with marks of direction from a
 * phone's contacts. Nothing else in the project normalises texts. What every page needs of it is in `plain-text.ts`.
 */

/**
 * A text as it is compared and searched. Texts that look alike but for width, case or unseen marks have one form. The way
 * leads through upper case, because only there `ß` and `ss`, and `ı` and `i`, become one.
 */
export const foldText = (text: string): string =>
  composeJamo(text.replace(unseen, ''))
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    // The dot of `İ`, and the sigma that stands at the end of words.
    .replace(/i\u0307/g, 'i')
    .replaceAll('ς', 'σ')
    .replace(unseen, '')

/** The words of a search, folded. */
export const searchWords = (text: string): string[] => foldText(text).split(/\s+/).filter(Boolean)

/**
 * An e-mail address as it is compared: its domain in the form that DNS has it (`한국.kr` is `xn--3e0b707e.kr`). Addresses that no
 * mail server would tell apart are one.
 */
export function emailKey(email: string): string {
  const plain = plainText(email)
  const at = plain.lastIndexOf('@')
  return foldText(`${plain.slice(0, at + 1)}${asciiDomain(plain.slice(at + 1))}`)
}

/** A domain in ASCII (UTS #46, by the URL standard), or as it is where it can't be one. */
export function asciiDomain(domain: string): string {
  // Everything else could make another part of a URL of it.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || /^[\d.]+$/.test(domain)) return domain
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain
}

/** A password as it is hashed: composed, and every space the same (RFC 8265, OpaqueString). */
export const keptPassword = (password: string): string => password.replace(/\p{Zs}/gu, ' ').normalize('NFC')

/** Names in the order of a Korean dictionary; other scripts follow in theirs. */
export const compareNames = (one: string, other: string): number => one.localeCompare(other, 'ko')

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** Makes syllables of letters that stand side by side, half-width ones too: NFKC would take a last letter for a first one. */
const composeJamo = (text: string): string =>
  text
    .replace(/[\uffa1-\uffdc]/g, fullWidthJamo)
    .replace(/([ㄱㄲㄴㄷㄸㄹㅁ-ㅃㅅ-ㅎ])([ㅏ-ㅣ])([ㄱ-ㄷㄹ-ㅂㅄ-ㅈㅊ-ㅎ](?![ㅏ-ㅣ]))?/g, syllable)

function syllable(_letters: string, first: string, vowel: string, last = ' '): string {
  const middle = vowel.charCodeAt(0) - 0x314f
  return String.fromCharCode(0xac00 + (initials.indexOf(first) * 21 + middle) * 28 + finals.indexOf(last))
}

/** U+FFA1–FFBE are U+3131–314E; the vowels follow in groups of six with two gaps between them. */
function fullWidthJamo(half: string): string {
  const code = half.charCodeAt(0)
  if (code <= 0xffbe) return String.fromCharCode(code - 0xffa1 + 0x3131)
  const group = Math.floor((code - 0xffc2) / 8)
  return String.fromCharCode(0x314f + group * 6 + (code - 0xffc2 - group * 8))
}
