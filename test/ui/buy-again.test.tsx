import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { loseAnswer } from '#test/support/ui/override-endpoint.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const main = () => within(screen.getByRole('main'))

/** The page of Mina's one order, two pieces each of the products 1, 2 and 3. */
async function openOrder({ language = 'ko', before }: Pick<RenderAppOptions, 'language' | 'before'> = {}) {
  const app = await renderApp({
    at: '/orders',
    as: 'mina',
    language,
    before: async (shop) => {
      await shop.anotherShopperBuys([1, 2, 3], 2, 'mina')
      await before?.(shop)
    },
  })
  const name = language === 'ko' ? /외 2개의 상품/ : /and 2 more/
  await app.user.click(await main().findByRole('link', { name }))
  return app
}

const quantities = async () =>
  (await main().findAllByRole('status', { name: /: 수량$/ })).map((quantity) => quantity.textContent)

it('all products of an order are put into the cart again', async () => {
  const { user } = await openOrder()
  await user.dblClick(await screen.findByRole('button', { name: '다시 담기' }))
  expect(await screen.findByText('상품 3가지를 장바구니에 담았어요.')).toBeDefined()
  await user.click(main().getByRole('link', { name: '장바구니 보기' }))
  expect(await screen.findByRole('heading', { name: '장바구니' })).toBeDefined()
  expect(await quantities()).toEqual(['2', '2', '2'])
})

it('what can’t be bought any more is left out, and named', async () => {
  const { user } = await openOrder({
    before: async (shop) => {
      await shop.changeGoods(1, { stock: 1 })
      await shop.changeGoods(2, { stock: 0 })
      await shop.retireGoods(3)
    },
  })
  await user.click(await screen.findByRole('button', { name: '다시 담기' }))
  expect(
    await screen.findByText(
      '상품 1가지를 장바구니에 담았어요. 시원한 콜라는 살 수 있는 만큼만 담았어요. 시원한 콜라 제로, 시원한 사이다는 지금 더 살 수 없어 담지 못했어요.',
    ),
  ).toBeDefined()
  await user.click(main().getByRole('link', { name: '장바구니 보기' }))
  expect(await quantities()).toEqual(['1'])
})

it('nothing of it can be bought: the cart stays as it is', async () => {
  const { user } = await openOrder({
    before: async (shop) => {
      for (const goodsId of [1, 2, 3]) await shop.changeGoods(goodsId, { stock: 0 })
    },
  })
  await user.click(await screen.findByRole('button', { name: '다시 담기' }))
  expect(await screen.findByText(/시원한 사이다는 지금 더 살 수 없어 담지 못했어요/)).toBeDefined()
  expect(main().queryByRole('link', { name: '장바구니 보기' })).toBeNull()
})

it('the answer is lost: pressing again adds nothing twice', async () => {
  const { user } = await openOrder()
  const calls = watchCalls('mergeCart')
  const answerAgain = loseAnswer('mergeCart')
  await user.click(await screen.findByRole('button', { name: '다시 담기' }))
  expect(await screen.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  answerAgain()
  await user.click(screen.getByRole('button', { name: '다시 담기' }))
  expect(await screen.findByText('상품 3가지를 장바구니에 담았어요.')).toBeDefined()
  expect(calls).toHaveLength(2)
  await user.click(main().getByRole('link', { name: '장바구니 보기' }))
  expect(await quantities()).toEqual(['2', '2', '2'])
})

it('in English', async () => {
  const { user } = await openOrder({ language: 'en', before: (shop) => shop.changeGoods(2, { stock: 0 }) })
  await user.click(await screen.findByRole('button', { name: 'Buy again' }))
  expect(
    await screen.findByText('Added 2 products to your cart. Not available right now: Ice-Cold Cola Zero.'),
  ).toBeDefined()
})
