import { expect, test } from 'vitest'
import { nobody, withNotice } from '#app/features/goods-chat/goods-chat-notices.tsx'
import {
  type History,
  noHistory,
  withMessages,
  withNewestPage,
  withOlderPage,
  withoutOldest,
} from '#app/shared/chat/history.ts'

interface Message {
  messageId: number
}
const from = (first: number, last: number): Message[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ messageId: first + index }))
const numbersOf = (history: History<Message>) => history.messages.map(({ messageId }) => messageId)

const read = withNewestPage<Message>(noHistory, { messages: from(1, 5), before: null })

test('after a break what was missed is put where it belongs', () => {
  const back = withNewestPage(read, { messages: from(4, 8), before: 4 })
  expect(numbersOf(back)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(back.before).toBeNull()
})

test('where more was missed than the newest page holds, the page takes the place of what is known', () => {
  const back = withNewestPage(read, { messages: from(20, 24), before: 20 })
  expect(numbersOf(back)).toEqual([20, 21, 22, 23, 24])
  expect(back.before).toBe(20)
})

test('what was missed in a gap is read again on demand', () => {
  const back = withNewestPage(read, { messages: from(20, 24), before: 20 })
  const whole = withOlderPage(withOlderPage(back, { messages: from(6, 19), before: 6 }), {
    messages: from(1, 5),
    before: null,
  })
  expect(numbersOf(whole)).toEqual(from(1, 24).map(({ messageId }) => messageId))
})

test('a message that is received before the answer hides no gap, and is not lost with what was before it', () => {
  const back = withNewestPage(withMessages(read, from(25, 25)), { messages: from(20, 24), before: 20 })
  expect(numbersOf(back)).toEqual([20, 21, 22, 23, 24, 25])
  expect(back.before).toBe(20)
})

test('a message is there once, however often it comes', () => {
  expect(numbersOf(withMessages(read, [...from(5, 6), ...from(2, 2)]))).toEqual([1, 2, 3, 4, 5, 6])
})

test('the oldest messages go where there are too many, and can be read again', () => {
  const kept = withoutOldest(read, 2)
  expect(numbersOf(kept)).toEqual([4, 5])
  expect(kept.before).toBe(4)
})

test('however many come and go while nobody speaks, each line is one of its own', () => {
  const participants = { count: 1, names: ['하나'] }
  let attendance = nobody
  for (let index = 0; index < 600; index += 1) {
    attendance = withNotice(attendance, { room: 'goods:3', type: 'left', nickname: '두리', participants }, 5)
  }
  const numbers = attendance.notices.map(({ number }) => number)
  expect(numbers).toHaveLength(500)
  expect(new Set(numbers).size).toBe(500)
})
