import * as v from 'valibot'
import { expect, test } from 'vitest'
import { BrokenCursor, cutPage, readCursor, writeCursor } from '#mock-server/store/queries/cursor.ts'

const Place = v.tuple([v.literal('newest'), v.number()])

test('a place is read back from its cursor, which can stand in a URL', () => {
  for (let goodsId = 0; goodsId < 300; goodsId += 1) {
    const cursor = writeCursor(['newest', goodsId])
    expect(cursor).toMatch(/^[\w-]+$/)
    expect(readCursor(Place, cursor)).toEqual(['newest', goodsId])
  }
})

test.each(['', '*', '한글', 'bm8', writeCursor(['popular', 1]), writeCursor(['newest']), writeCursor(['newest', 'x'])])(
  'what is no such cursor is refused: "%s"',
  (cursor) => {
    expect(() => readCursor(Place, cursor)).toThrow(BrokenCursor)
  },
)

test('a page has a next one when there was one row more', () => {
  expect(cutPage([1, 2, 3], 2, (last) => [last])).toEqual({ page: [1, 2], nextCursor: writeCursor([2]) })
  expect(cutPage([1, 2], 2, (last) => [last])).toEqual({ page: [1, 2], nextCursor: null })
  expect(cutPage([], 2, (last) => [last])).toEqual({ page: [], nextCursor: null })
})
