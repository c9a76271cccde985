import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const shelf = async (name: string | RegExp) => within(await screen.findByRole('region', { name }))
const season = /^(봄을|여름엔|가을에|겨울엔)/

it('the shop’s front shows the season’s products, best sellers, and what has come in again', async () => {
  const { user } = await renderApp({
    before: async (shop) => {
      await shop.anotherShopperBuys(77)
      await shop.changeGoods(45, { stock: 4 })
    },
  })
  expect((await shelf('다시 들어온 상품')).getByRole('link', { name: /애플망고 2개/ })).toBeDefined()
  expect((await shelf(season)).getAllByRole('listitem')).toHaveLength(3)
  const best = await shelf('많이 팔린 상품')
  expect(best.getByRole('link', { name: /수제 치즈버거.*6,900원/ })).toBeDefined()

  await user.click(best.getByRole('link', { name: '많이 팔린 상품' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: '많이 팔린 상품' })).toBeNull())
  expect(screen.getByRole('combobox', { name: '정렬' })).toHaveProperty('value', 'popular')
})

it('before the first sale there are no best sellers, and what can’t be read is left out', async () => {
  await renderApp({ before: () => void breakOff('listRestocked') })
  expect((await shelf(season)).getAllByRole('link').length).toBeGreaterThan(1)
  expect(screen.queryByRole('region', { name: '많이 팔린 상품' })).toBeNull()
  expect(screen.queryByRole('region', { name: '다시 들어온 상품' })).toBeNull()
  expect(screen.getByRole('link', { name: /손으로 엮은 장바구니/ })).toBeDefined()
})

it.each(['/?category=fruit', '/?q=차', '/?inStock=true', '/?sort=price_asc'])(
  '%s is a list without a front',
  async (at) => {
    await renderApp({ at })
    await within(screen.getByRole('region', { name: '상품' })).findAllByRole('listitem')
    expect(screen.queryByRole('region', { name: season })).toBeNull()
    expect(screen.queryByRole('link', { name: '상품 목록으로 건너뛰기' })).toBeNull()
  },
)

it('by keyboard one skips from the front to the list', async () => {
  await renderApp()
  await shelf(season)
  const skip = screen.getByRole('link', { name: '상품 목록으로 건너뛰기' })
  expect(skip.getAttribute('href')).toBe(`#${screen.getByRole('region', { name: '상품' }).id}`)
})
