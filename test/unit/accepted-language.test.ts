import { expect, test } from 'vitest'
import { acceptedLanguage } from '#mock-server/core/run/accept-language.ts'

test.each([
  [null, 'ko'],
  ['', 'ko'],
  ['*', 'ko'],
  ['fr', 'ko'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  ['en;q=0.8, ko;q=0.9', 'ko'],
  ['fr, EN-gb;q=0.3', 'en'],
  ['en, ko', 'en'],
  ['en;q=0', 'ko'],
  ['en;q=abc, ko;q=0.1', 'ko'],
])('%s is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})
