import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const row = async (name: string) => within(await screen.findByRole('region', { name }))

it('a product’s page leads to what others bought with it, whose stock is live', async () => {
  const { shop, user } = await renderApp({
    at: '/goods/1',
    goods: [{ goodsId: 3, stock: 5 }],
    before: (shop) => shop.anotherShopperBuys([1, 3]),
  })
  const together = await row('함께 구매한 상품')
  expect(together.getAllByRole('link')).toHaveLength(1)
  expect(together.getByText('4개 남음')).toBeDefined()
  await shop.anotherShopperBuys(3)
  expect(await together.findByText('3개 남음')).toBeDefined()

  await user.click(together.getByRole('link', { name: /시원한 사이다/ }))
  expect(await screen.findByRole('heading', { level: 1, name: '시원한 사이다' })).toBeDefined()
})

it('the products viewed last lead back, the newest first, until they are cleared', async () => {
  const { user } = await renderApp({
    at: '/goods/1',
    before: async (shop) => {
      await shop.anotherShopperBuys([1, 3])
      await shop.anotherShopperBuys([3, 2])
    },
  })
  await user.click(await (await row('함께 구매한 상품')).findByRole('link', { name: /시원한 사이다/ }))
  await screen.findByRole('heading', { level: 1, name: '시원한 사이다' })
  await user.click(await (await row('함께 구매한 상품')).findByRole('link', { name: /시원한 콜라 제로/ }))
  await screen.findByRole('heading', { level: 1, name: '시원한 콜라 제로' })
  const viewed = await row('최근 본 상품')
  await waitFor(() =>
    expect(viewed.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/goods/3', '/goods/1']),
  )
  await user.click(viewed.getByRole('button', { name: '모두 지우기' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: '최근 본 상품' })).toBeNull())
})

it('where neither can be read, the page is there all the same', async () => {
  await renderApp({ at: '/goods/1', before: () => void breakOff('listBoughtTogether') })
  expect(await screen.findByRole('heading', { level: 1, name: '시원한 콜라' })).toBeDefined()
  expect(screen.queryByRole('region', { name: '함께 구매한 상품' })).toBeNull()
})
