import { expect, test } from 'vitest'
import { purchasePhrase } from '#mock-server/core/purchases/purchase-phrase.ts'

const line = (goodsId: number, name: string, nameEn: string) => ({
  goodsId,
  name,
  nameEn,
  thumbnailUrl: '/pictures/v1/gift.svg',
  price: 1000,
  quantity: 5,
})
const cola = line(1, '시원한 콜라', 'Cold cola')
const cider = line(3, '시원한 사이다', 'Cold cider')
const zero = line(2, '시원한 콜라 제로', 'Cold cola zero')

test('an order is named after its first goods and how many others', () => {
  expect(purchasePhrase([cola])).toEqual({ goodsId: 1, goodsName: '시원한 콜라', goodsNameEn: 'Cold cola' })
  expect(purchasePhrase([cider, cola])).toEqual({
    goodsId: 3,
    goodsName: '시원한 사이다 외 1개의 상품',
    goodsNameEn: 'Cold cider and 1 more',
  })
  expect(purchasePhrase([zero, cider, cola])).toEqual({
    goodsId: 2,
    goodsName: '시원한 콜라 제로 외 2개의 상품',
    goodsNameEn: 'Cold cola zero and 2 more',
  })
})
