import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const link = { name: /손으로 엮은 장바구니/ }

it('a price that the shop changes is the price on the screen: in the list, on the page and in the cart', async () => {
  const { shop, user } = await openLiveShop({ as: 'mina' })
  await screen.findByRole('link', link)
  await shop.changeGoods(79, { price: 5100 })
  await screen.findByRole('link', { name: /손으로 엮은 장바구니.*5,100원/ })
  await user.click(screen.getByRole('link', link))

  await screen.findByRole('heading', { level: 1, name: '손으로 엮은 장바구니' })
  await shop.changeGoods(79, { price: 5200, name: '든든한 장바구니' })
  expect(await screen.findByRole('heading', { level: 1, name: '든든한 장바구니' })).toBeDefined()
  // The price of one, and the total of one.
  expect(await within(screen.getByRole('article')).findAllByText('5,200원')).toHaveLength(2)

  await user.click(screen.getByRole('button', { name: '장바구니에 담기' }))
  await user.click(await screen.findByRole('link', { name: '장바구니 보기' }))
  const summary = within(await screen.findByRole('region', { name: '총 상품금액' }))
  expect(summary.getByText('5,200원')).toBeDefined()
  const reads = watchCalls('getCart')
  await shop.changeGoods(79, { price: 5300 })
  expect(await summary.findByText('5,300원')).toBeDefined()
  expect(reads).toHaveLength(0)
})

it('goods that are taken out of the shop leave the list, and their page says so', async () => {
  const { shop, user } = await openLiveShop()
  expect(await screen.findByRole('link', link)).toBeDefined()
  await shop.retireGoods(79)
  await waitFor(() => expect(screen.queryByRole('link', link)).toBeNull())

  const [other] = await screen.findAllByRole('link', { name: /원/ })
  await user.click(other ?? document.body)
  await screen.findByRole('button', { name: '장바구니에 담기' })
  await shop.retireGoods(Number(location.pathname.split('/').at(-1)))
  expect(await screen.findByRole('heading', { level: 1, name: /없거나 더 이상 팔지 않아요/ })).toBeDefined()
})
