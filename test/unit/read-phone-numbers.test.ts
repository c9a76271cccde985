import { expect, test } from 'vitest'
import { readPhoneNumber } from '#app/contract/phone-number.ts'

test.each([
  ['010-1234-5678', '010-1234-5678'],
  ['01012345678', '010-1234-5678'],
  [' (010) 1234.5678 ', '010-1234-5678'],
  ['tel:010-1234-5678', '010-1234-5678'],
  ['０１０－１２３４－５６７８', '010-1234-5678'],
  ['011-123-4567', '011-123-4567'],
  ['02 123 4567', '02-123-4567'],
  ['02-1234-5678', '02-1234-5678'],
  ['0311234567', '031-123-4567'],
  ['050712345678', '0507-1234-5678'],
  ['070-1234-5678', '070-1234-5678'],
  ['15881234', '1588-1234'],
  // The + got lost.
  ['8210-1234-5678', '010-1234-5678'],
])('%j is the Korean number %s', (typed, phone) => expect(readPhoneNumber(typed)).toEqual({ phone }))

test.each([
  ['+82 10-1234-5678', '+82 10-1234-5678'],
  ['+82 10 1234 5678', '+82 10-1234-5678'],
  ['+82 010-1234-5678', '+82 10-1234-5678'],
  ['(+82) 10-1234-5678', '+82 10-1234-5678'],
  ['+82 507 1234 5678', '+82 507-1234-5678'],
  ['＋82 10 1234 5678', '+82 10-1234-5678'],
  ['0082 10 1234 5678', '+82 10-1234-5678'],
  ['00 82 2 123 4567', '+82 2-123-4567'],
  // As a phone's contacts and some chats hand it over, with marks of direction and zero-width spaces around.
  ['\u202a+82 10-1234-5678\u202c', '+82 10-1234-5678'],
  ['\u2066\u200b+82 10\u200b-1234-5678\u2069', '+82 10-1234-5678'],
  ['+44 20 7946 0018', '+44 20 7946 0018'],
  ['0044 20 7946 0018', '+44 20 7946 0018'],
  ['001 44 20 7946 0018', '+44 20 7946 0018'],
  ['+1 (415) 555-0132', '+1 415 555 0132'],
])('%j names its country, and is %s', (typed, phone) => expect(readPhoneNumber(typed)).toEqual({ phone }))

test.each([
  '',
  '전화',
  '12',
  '010-1234',
  '010-1234-56789',
  '+999 1234 5678',
  '+82',
  '010-1234-5678 / 010-8765-4321',
  '12345678901234567890',
])('%j is no phone number', (typed) => expect(readPhoneNumber(typed)).toEqual({ fieldError: 'phone' }))

test.each([
  '02-123-4567 내선 12',
  '02-123-4567 (내선번호 12)',
  '02-123-4567 ext. 12',
  '02-123-4567 x12',
  '+82 2 123 4567;ext=12',
])('the extension of %j is refused', (typed) =>
  expect(readPhoneNumber(typed)).toEqual({ fieldError: 'phoneExtension' }),
)

test('what is stored is read as itself', () => {
  for (const typed of ['010-1234-5678', '+82 10-1234-5678', '+44 20 7946 0018', '1588-1234'])
    expect(readPhoneNumber(typed)).toEqual({ phone: typed })
})
