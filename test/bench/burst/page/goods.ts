export interface Goods {
  goodsId: number
  name: string
  price: string
  stock: number
}

export const goodsCount = 200

export const goods: readonly Goods[] = Array.from({ length: goodsCount }, (_, index) => ({
  goodsId: index + 1,
  name: `시원한 콜라 ${index}`,
  price: `₩${(1_000 + index).toLocaleString('ko-KR')}`,
  stock: 1_000_000,
}))
