import { expect, test } from 'vitest'
import { withParticle } from '#app/shared/i18n/particle.ts'
import { seedGoods } from '#mock-server/store/seed/goods.ts'

test.each([
  ['시원한 콜라', '시원한 콜라는', '시원한 콜라를'],
  ['머그컵', '머그컵은', '머그컵을'],
  ['시원한 콜라 외 2개의 상품', '시원한 콜라 외 2개의 상품은', '시원한 콜라 외 2개의 상품을'],
  ['머그컵'.normalize('NFD'), `${'머그컵'.normalize('NFD')}은`, `${'머그컵'.normalize('NFD')}을`],
])('after Hangul: %s', (name, topic, object) => {
  expect(withParticle(name, '은/는')).toBe(topic)
  expect(withParticle(name, '을/를')).toBe(object)
})

test.each([
  '방울토마토 500g을',
  '감귤 2kg을',
  '감귤 2㎏을',
  '감귤 ２ｋｇ을',
  '비타민 50 mg을',
  '주스 200ml를',
  '목장 우유 1L를',
  '리본 3m를',
  '철사 5 mm를',
  'LED 전구 8W를',
  '다크 초콜릿 72%를',
  '보온병 60℃를',
])('a number with its unit: %s', (sentence) => expect(withParticle(sentence.slice(0, -1), '을/를')).toBe(sentence))

test.each(['건전지 10을', '세트 1을', '버전 2를', '테이블 13을', '시리즈 4를', '시리즈 5를', '시리즈 9를', '양말 6을'])(
  'a number: %s',
  (sentence) => expect(withParticle(sentence.slice(0, -1), '을/를')).toBe(sentence),
)

test.each(['TV를', 'USB를', 'URL을', 'BTS를', 'CCM을', '비타민 C를', '셔츠 L을', '셔츠 XL을', '셔츠 M을', '셔츠 S를'])(
  'capitals are spelt: %s',
  (sentence) => expect(withParticle(sentence.slice(0, -1), '을/를')).toBe(sentence),
)

test.each([
  'Cola를',
  'Apple을',
  'wine을',
  'Ice Cream을',
  'Earring을',
  'Cup을',
  'Snack을',
  'Latte를',
  'iPhone을',
  'Bread를',
])('words of Latin letters: %s', (sentence) => expect(withParticle(sentence.slice(0, -1), '을/를')).toBe(sentence))

test.each([
  '“시원한 콜라”를',
  "'머그컵'을",
  '「머그컵」을',
  '[한정판]을',
  '(주)장터를',
  // A remark in brackets is not read.
  '시원한 콜라(캔)를',
  '머그컵 (대)을',
  '머그컵 [2개]!을',
  '시원한 콜라…를',
  '머그컵 을',
  '머그컵™을',
  '딸기 케이크 🍰를',
])('what is not read does not count: %s', (sentence) =>
  expect(withParticle(sentence.slice(0, -1), '을/를')).toBe(sentence),
)

test.each(['お茶', 'Чай', '🍵', '', '<b>'])('where nobody can say how %j ends, both forms are written', (name) => {
  expect(withParticle(name, '을/를')).toBe(`${name}을(를)`)
  expect(withParticle(name, '은/는')).toBe(`${name}은(는)`)
  expect(withParticle(name, '이/가')).toBe(`${name}이(가)`)
})

test.each(seedGoods)('no brackets after $name, nor after $nameEn', ({ name, nameEn }) => {
  for (const particle of ['을/를', '은/는', '이/가'] as const) {
    expect(withParticle(name, particle)).not.toMatch(/[()]/)
    expect(withParticle(nameEn, particle)).not.toMatch(/[()]/)
  }
})
