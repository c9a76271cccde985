import { expect, test } from 'vitest'
import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import {
  type GoodsChatHistory,
  messagesOf,
  noHistory,
  withMessages,
  withNotice,
  withRoom,
} from '#app/features/goods-chat/goods-chat-history.ts'

const said = (messageId: number): GoodsChatMessage => ({
  messageId,
  room: 'goods:3',
  nickname: '하나',
  own: false,
  msg: `말 ${messageId}`,
  key: null,
  sentAt: '2026-03-02T03:00:00.000Z',
})
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => said(first + index))
const participants = { count: 1, names: ['하나'] }
const numbersOf = (history: GoodsChatHistory) => messagesOf(history).map(({ messageId }) => messageId)

const joined = withRoom(noHistory, { messages: from(1, 5), before: null, participants })

test('after a break what was missed is put where it belongs', () => {
  const back = withRoom(joined, { messages: from(4, 8), before: 4, participants })
  expect(numbersOf(back)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(back.before).toBeNull()
})

test('where more was missed than the newest page holds, the page takes the place of what is known', () => {
  const back = withRoom(joined, { messages: from(20, 24), before: 20, participants })
  expect(numbersOf(back)).toEqual([20, 21, 22, 23, 24])
  expect(back.before).toBe(20)
})

test('a message that is heard before the answer hides no gap, and is not lost with what was before it', () => {
  const back = withRoom(withMessages(joined, [said(25)]), { messages: from(20, 24), before: 20, participants })
  expect(numbersOf(back)).toEqual([20, 21, 22, 23, 24, 25])
  expect(back.before).toBe(20)
})

test('however many come and go while nobody speaks, each line is one of its own', () => {
  let history = joined
  for (let index = 0; index < 600; index += 1) {
    history = withNotice(history, { room: 'goods:3', type: 'left', nickname: '두리', participants })
  }
  const numbers = history.rows.flatMap((row) => (row.type === 'notice' ? [row.number] : []))
  expect(numbers).toHaveLength(500)
  expect(new Set(numbers).size).toBe(500)
})
