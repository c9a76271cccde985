import { expect, test } from 'vitest'
import { countCharacters, plainText } from '#app/contract/plain-text.ts'
import { compareNames, emailKey, foldText, keptPassword, searchWords } from '#app/contract/text.ts'

test.each([
  ['Émile', 'E\u0301mile'],
  ['Émile', 'ÉMILE'],
  ['Жанна', 'ЖАННА'],
  ['김하나', '김하나'.normalize('NFD')],
  ['ＡＢＣ', 'abc'],
  ['ｶﾞﾑ', 'ガム'],
  // Half-width letters, and letters that stand alone, make the same syllables.
  ['ﾾￂﾤ', '한'],
  ['\uffa1\uffc2\uffa9\uffc2\uffdc', '가라ㅣ'],
  ['ㄱㅏㅂㅅ', '갑ㅅ'],
  ['ㅎㅏㄴㅏ', '하나'],
  ['Straße', 'STRASSE'],
  ['İstanbul', 'istanbul'],
  ['ISTANBUL', 'ıstanbul'],
  ['ΟΔΟΣ', 'οδος'],
  ['ﬁne', 'FINE'],
  ['co\u00adla', 'cola'],
  ['\ufeffco\u200bla\u200e', 'cola'],
  ['\u202ecola\u202c', 'cola'],
  ['콜라\u3164', '콜라'],
])('%j is the same as %j', (one, other) => expect(foldText(one)).toBe(foldText(other)))

test.each([
  ['콜라', '콜리'],
  ['Emile', 'Émile'],
  ['o', '0'],
  ['가', '각'],
])('%j is not the same as %j', (one, other) => expect(foldText(one)).not.toBe(foldText(other)))

test('folding twice is folding once, for every letter', () => {
  const changed: string[] = []
  for (let code = 0x20; code < 0x3_0000; code++) {
    const folded = foldText(String.fromCodePoint(code))
    if (foldText(folded) !== folded) changed.push(code.toString(16))
  }
  expect(changed).toEqual([])
})

test('the words of a search stand between spaces of any kind', () => {
  expect(searchWords('  시원한\u3000COLA\u00a0제로 ')).toEqual(['시원한', 'cola', '제로'])
  expect(searchWords(' \u200b ')).toEqual([])
})

test.each([
  ['mina@한국.kr', 'mina@xn--3e0b707e.kr'],
  ['Mina@EXAMPLE.com', 'mina@example.com'],
  ['ｍｉｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'mina@example.com'],
  [' \u200bmina@example.com\u202c', 'mina@example.com'],
  ['mina@bücher.example', 'mina@BU\u0308CHER.example'],
])('%j and %j are one address', (one, other) => expect(emailKey(one)).toBe(emailKey(other)))

test.each(['mina@1.2', 'mina@example.com/x', 'mina', 'mina@', '@', 'mina@exa mple.com', "o'brien@example.com"])(
  '%j stays what it is',
  (email) => expect(emailKey(email)).toBe(email),
)

test('a postcode in full width, pasted with marks of direction, is five digits', () =>
  expect(plainText('\u202a０４５２４\u202c ')).toBe('04524'))

test('a password is one, composed or decomposed, and with any space', () => {
  expect(keptPassword('비밀번호 열쇠'.normalize('NFD'))).toBe('비밀번호 열쇠')
  expect(keptPassword('plum\u00a0orchard')).toBe('plum orchard')
  expect(keptPassword('ＰＬＵＭ')).toBe('ＰＬＵＭ')
})

test('an emoji is one character, and names follow a dictionary', () => {
  expect(countCharacters('🍵차')).toBe(2)
  expect(['하나', 'mina', '가람', 'Bora'].toSorted(compareNames)).toEqual(['가람', '하나', 'Bora', 'mina'])
})
