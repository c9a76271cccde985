import { expect, it } from 'vitest'
import { newestOfGoods } from '#app/features/purchases/of-goods/newest-of-goods.ts'

const purchase = (seq: number, goodsId = 3) => ({
  seq,
  nickname: 'mina',
  goodsId,
  goodsName: '시원한 사이다',
  goodsNameEn: 'Ice-Cold Lemon-Lime Soda',
  date: '2026-11-20T00:00:00.000Z',
})
const seqs = (shown: number[], received: number[]) =>
  newestOfGoods(
    3,
    shown.map((seq) => purchase(seq)),
    received.map((seq) => purchase(seq)),
  ).map(({ seq }) => seq)

it('what is new goes on top, once', () => {
  expect(seqs([5, 3, 2], [6])).toEqual([6, 5, 3])
  expect(seqs([5, 3, 2], [5, 6])).toEqual([6, 5, 3])
})

it('what the feed begins with does not go above what is newer', () => {
  expect(seqs([5, 4, 3], [1, 2, 3, 4, 5])).toEqual([5, 4, 3])
  expect(seqs([5], [1, 2])).toEqual([5, 2, 1])
})

it('other goods are left out', () => {
  expect(newestOfGoods(3, [purchase(1)], [purchase(2, 4)]).map(({ seq }) => seq)).toEqual([1])
})
