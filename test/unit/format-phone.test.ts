import { expect, test } from 'vitest'
import { formatPhone } from '#app/features/orders/form/format-phone.ts'
import { caretAfterDigits } from '#app/shared/forms/use-formatted.ts'

test.each([
  ['01012345678', '010-1234-5678'],
  ['010-1234-5678', '010-1234-5678'],
  ['(010) 1234.5678', '010-1234-5678'],
  [' 010 1234 5678\n', '010-1234-5678'],
  ['tel:010-1234-5678', '010-1234-5678'],
  ['０１０１２３４５６７８', '010-1234-5678'],
  ['0212345678', '02-1234-5678'],
  ['021234567', '02-123-4567'],
  ['0311234567', '031-123-4567'],
  ['03112345678', '031-1234-5678'],
  ['0111234567', '011-123-4567'],
  ['050712345678', '0507-1234-5678'],
  ['15881234', '1588-1234'],
  ['010', '010'],
  ['0101', '010-1'],
  ['0101234', '010-1234'],
  ['01012345', '010-1234-5'],
  ['', ''],
  ['전화', ''],
])('%s is written %s', (typed, written) => expect(formatPhone(typed)).toBe(written))

test.each(['+82 10-1234-5678', '+1 (415) 555-0132', '  +4930123456', '+'])('%s, from abroad, stays as it is', (typed) =>
  expect(formatPhone(typed)).toBe(typed),
)

test('what is written is never changed by writing it again', () => {
  for (let length = 0; length <= 13; length += 1) {
    for (const start of ['010', '02', '031', '0507', '1588', '9']) {
      const written = formatPhone((start + '2345678901234').slice(0, length))
      expect(formatPhone(written)).toBe(written)
    }
  }
})

test('the caret keeps as many digits before it', () => {
  expect(caretAfterDigits('010-1234-5678', 0)).toBe(0)
  expect(caretAfterDigits('010-1234-5678', 3)).toBe(3)
  expect(caretAfterDigits('010-1234-5678', 4)).toBe(5)
  expect(caretAfterDigits('010-1234-5678', 11)).toBe(13)
  expect(caretAfterDigits('010-1234-5678', 20)).toBe(13)
})
