import { expect, it } from 'vitest'
import { isOrderable, maxQuantity, totalOf } from '#app/entities/goods/lines.ts'
import { withLine } from '#app/features/cart/cart-lines.ts'
import type { GuestLine } from '#app/features/cart/guest/guest-cart.ts'
import { addGuestQuantity, changeGuestQuantity } from '#app/features/cart/guest/guest-quantity.ts'
import { pictureUrl, seedGoods } from '#mock-server/store/seed/goods.ts'

const goods = (goodsId: number, price: number, stock: number) => {
  const [{ picture, ...seed }] = seedGoods as [(typeof seedGoods)[number]]
  return { ...seed, goodsId, price, stock, sold: 0, thumbnailUrl: pictureUrl(picture) }
}
const cola = goods(1, 3000, 50)
const basket = goods(2, 1200, 2)

it('the total is the price of each line as often as it is wanted', () => {
  expect(totalOf([])).toBe(0)
  expect(totalOf([{ goods: cola, quantity: 4 }])).toBe(12_000)
  expect(
    totalOf([
      { goods: cola, quantity: 2 },
      { goods: basket, quantity: 3 },
    ]),
  ).toBe(9_600)
})

it('a line can be ordered down to the last piece', () => {
  expect([1, 2, 3].map((quantity) => isOrderable({ goods: basket, quantity }))).toEqual([true, true, false])
})

it('no more of one goods than there is, and than 99', () => {
  expect([0, 2, 99, 100].map((stock) => maxQuantity({ stock }))).toEqual([0, 2, 99, 99])
})

it('a line is added last, changed in its place and taken out by 0', () => {
  const one = { goods: cola, quantity: 1 }
  const two = { goods: basket, quantity: 2 }
  expect(withLine([one], basket, 2)).toEqual([one, two])
  expect(withLine([one, two], cola, 5)).toEqual([{ goods: cola, quantity: 5 }, two])
  expect(withLine([one, two], cola, 0)).toEqual([two])
  expect(withLine([one], basket, 0)).toEqual([one])
})

it('a guest’s line is added last, changed in its place and taken out by 0', () => {
  let lines: GuestLine[] = []
  const set = (next: GuestLine[]) => void (lines = next)
  const cart = {
    get: () => lines,
    set,
    update: (change: (lines: GuestLine[]) => GuestLine[]) => set(change(lines)),
    subscribe: () => () => undefined,
  }
  addGuestQuantity(cart, 1, 2, 5)
  addGuestQuantity(cart, 2, 1, 5)
  changeGuestQuantity(cart, 1, 3)
  expect(lines).toEqual([
    { goodsId: 1, quantity: 3 },
    { goodsId: 2, quantity: 1 },
  ])
  expect(addGuestQuantity(cart, 1, 9, 5)).toEqual({ added: 2, quantity: 5 })
  expect(addGuestQuantity(cart, 1, 1, 2)).toEqual({ added: 0, quantity: 5 })
  changeGuestQuantity(cart, 1, 0)
  expect(lines).toEqual([{ goodsId: 2, quantity: 1 }])
})
