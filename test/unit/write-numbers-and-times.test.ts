import { describe, expect, test } from 'vitest'
import { formatKrw, formatNumber, formatRelativeTime } from '#app/shared/i18n/format.ts'

test.each([0, 7, 999, 1_000, 12_900, 100_000, 1_234_567, 2_147_483_647, -5, -150, -1_500, -150_000])(
  '%i has its commas where both languages have them',
  (value) => {
    expect(formatNumber(value)).toBe(value.toLocaleString('ko-KR'))
    expect(formatNumber(value)).toBe(value.toLocaleString('en-US'))
  },
)

test('a price says its currency in the reader’s way', () => {
  expect(formatKrw('ko', 12_900)).toBe('12,900원')
  expect(formatKrw('en', 12_900)).toBe('₩12,900')
})

describe('how long ago something was', () => {
  const now = Date.parse('2026-03-02T12:00:00+09:00')
  const ago = (ms: number) => new Date(now - ms).toISOString()

  test.each([
    [0, '방금', 'just now'],
    [59_999, '방금', 'just now'],
    [-60_000, '방금', 'just now'],
  ])('%i ms ago is now', (ms, korean, english) => {
    expect(formatRelativeTime('ko', ago(ms), now)).toBe(korean)
    expect(formatRelativeTime('en', ago(ms), now)).toBe(english)
  })

  test.each([
    [1, 60_000, 'minute'],
    [59, 60_000, 'minute'],
    [1, 3_600_000, 'hour'],
    [23, 3_600_000, 'hour'],
    [1, 86_400_000, 'day'],
    [1_200, 86_400_000, 'day'],
  ] as const)('%i times %i ms is said as the languages say it', (count, length, unit) => {
    const iso = ago(count * length + 1)
    for (const language of ['ko', 'en'] as const) {
      const expected = new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(-count, unit)
      expect(formatRelativeTime(language, iso, now)).toBe(expected)
    }
  })
})
