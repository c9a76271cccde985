import * as v from 'valibot'
import { expect, test } from 'vitest'
import { coerceTexts } from '#mock-server/core/run/validation/coerce-texts.ts'

const schema = v.object({
  count: v.number(),
  limit: v.optional(v.pipe(v.number(), v.minValue(1))),
  gift: v.nullable(v.optional(v.boolean())),
  name: v.string(),
})

test('texts become what the schema asks for, through optional, nullable and pipe', () => {
  expect(coerceTexts(schema, { count: '3', limit: '-1.5e2', gift: 'true', name: '7' })).toEqual({
    count: 3,
    limit: -150,
    gift: true,
    name: '7',
  })
})

test.each(['', ' ', 'abc', '1,000', '0x10', 'NaN', 'Infinity', '1 2', '٣'])(
  '"%s" is no number and stays a text',
  (text) => {
    expect(coerceTexts(schema, { count: text })).toEqual({ count: text })
  },
)

test('what the schema does not know stays as it is', () => {
  expect(coerceTexts(schema, { gift: 'yes', other: '1' })).toEqual({ gift: 'yes', other: '1' })
  const odd = coerceTexts(schema, Object.fromEntries([['__proto__', 'x']]))
  expect(Object.getPrototypeOf(odd)).toBe(Object.prototype)
})
