import { describe, expect, test } from 'vitest'
import { isCommonPassword } from '#mock-server/core/account/common-passwords.ts'

describe('a password that everybody uses', () => {
  test.each(['password', '12345678', 'qwertyuiop', 'iloveyou', 'password123', 'qwer1234', 'a123456789'])(
    '%s is common',
    (password) => {
      expect(isCommonPassword(password)).toBe(true)
    },
  )

  test('stays common in capitals', () => {
    expect(isCommonPassword('PassWord123')).toBe(true)
    expect(isCommonPassword('QWERTYUIOP')).toBe(true)
  })
})

describe('a password of one’s own', () => {
  test.each(['장터에서만난여덟시', 'maple-tram-otter-51', 'vT9#kq2Lw!', 'password of the market', ''])(
    '%j is not common',
    (password) => {
      expect(isCommonPassword(password)).toBe(false)
    },
  )

  test('is not mixed up with names of the object it is looked up in', () => {
    expect(isCommonPassword('constructor')).toBe(false)
    expect(isCommonPassword('hasOwnProperty')).toBe(false)
  })
})
