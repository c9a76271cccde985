import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The choice of an option on the page that is open. */
const option = async (name: string) => within(await screen.findByRole('group', { name }))

async function openPotatoes(user: UserEvent) {
  await user.click(await screen.findByRole('link', { name: '채소' }))
  await user.click(await screen.findByRole('link', { name: /감자 2kg/ }))
}

it('a card says how many options there are and from which price, and a product without options says neither', async () => {
  await renderApp({ at: '/?category=vegetables' })
  const potatoes = within(await screen.findByRole('link', { name: /감자 2kg/ }))
  expect(potatoes.getByText('5,900원부터')).toBeDefined()
  expect(potatoes.getByText(/옵션 3개/)).toBeDefined()
  const carrots = within(screen.getByRole('link', { name: /당근 1kg/ }))
  expect(carrots.getByText('3,900원')).toBeDefined()
  expect(carrots.queryByText(/옵션/)).toBeNull()
})

it('in English it says the same', async () => {
  await renderApp({ at: '/?category=vegetables', language: 'en' })
  const potatoes = within(await screen.findByRole('link', { name: /Potatoes 2 kg/ }))
  expect(potatoes.getByText('From ₩5,900')).toBeDefined()
  expect(potatoes.getByText(/3 options/)).toBeDefined()
})

it('the arrow keys choose a variant, which has its own address, name and price, and Back leaves the product', async () => {
  const { user } = await renderApp({ at: '/?category=vegetables' })
  await user.click(await screen.findByRole('link', { name: /감자 2kg/ }))
  const weight = await option('무게')
  const small = weight.getByRole('radio', { name: '2kg 5,900원', checked: true })
  small.focus()
  await user.keyboard('{ArrowRight}')
  expect(await screen.findByRole('heading', { level: 1, name: '감자 5kg' })).toBeDefined()
  expect(location.pathname).toBe('/goods/80')
  expect(document.activeElement).toBe(
    (await option('무게')).getByRole('radio', { name: '5kg 12,900원', checked: true }),
  )
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${location.origin}/goods/10`)

  history.back()
  await waitFor(() => expect(location.search).toBe('?category=vegetables'))
  expect(await screen.findByRole('link', { name: /감자 2kg/ })).toBeDefined()
})

it('a link to a variant shows it, and it goes into the cart under its name', async () => {
  const { user } = await renderApp({ at: '/goods/80' })
  expect((await option('무게')).getByRole('radio', { name: /5kg/, checked: true })).toBeDefined()
  await user.click(screen.getByRole('button', { name: '장바구니에 담기' }))
  expect(await screen.findByRole('complementary', { name: /감자 5kg.*담았어요/ })).toBeDefined()
})

it('what is sold out can be chosen, and asked for', async () => {
  const { user } = await renderApp({ at: '/goods/10', as: '미나' })
  await user.click((await option('무게')).getByRole('radio', { name: '10kg 22,900원 · 품절' }))
  expect(await screen.findByRole('heading', { level: 1, name: '감자 10kg' })).toBeDefined()
  expect(await screen.findByRole('button', { name: /다시 들어오면 알림/ })).toBeDefined()
})

it('a combination that is not made says so, and can’t be chosen', async () => {
  const { user } = await renderApp({ at: '/goods/9' })
  await user.click((await option('롤')).getByRole('radio', { name: /^12롤/ }))
  expect(await screen.findByRole('heading', { level: 1, name: '3겹 화장지 12롤' })).toBeDefined()
  const ply = await option('두께')
  const missing = ply.getByRole('radio', { name: '4겹 이 조합은 없어요' })
  expect(missing).toHaveProperty('disabled', true)
  await user.click(missing)
  expect(location.pathname).toBe('/goods/97')
  await user.click((await option('롤')).getByRole('radio', { name: /^30롤/ }))
  await waitFor(async () =>
    expect((await option('두께')).getByRole('radio', { name: /^4겹/ })).toHaveProperty('disabled', false),
  )
})

it('whoever looks at one variant sees another one sell out', async () => {
  const { shop, user } = await openLiveShop({ goods: [{ goodsId: 80, stock: 1 }] })
  await openPotatoes(user)
  expect((await option('무게')).getByRole('radio', { name: '5kg 12,900원' })).toBeDefined()
  await shop.anotherShopperBuys(80)
  expect(await (await option('무게')).findByRole('radio', { name: '5kg 12,900원 · 품절' })).toBeDefined()
})

it('a card is sold out once all variants are, and says so live', async () => {
  const goods = [
    { goodsId: 10, stock: 0 },
    { goodsId: 80, stock: 1 },
  ]
  const { shop, user } = await openLiveShop({ goods })
  await user.click(await screen.findByRole('link', { name: '채소' }))
  const card = await screen.findByRole('link', { name: /감자 2kg/ })
  expect(within(card).queryByText('품절')).toBeNull()
  await shop.anotherShopperBuys(80)
  expect(await within(card).findByText('품절')).toBeDefined()
})

it('a variant that is retired meanwhile is no longer offered', async () => {
  const { shop, user } = await openLiveShop()
  await openPotatoes(user)
  expect((await option('무게')).getByRole('radio', { name: /^5kg/ })).toBeDefined()
  await shop.retireGoods(80)
  await waitFor(async () => expect((await option('무게')).queryByRole('radio', { name: /^5kg/ })).toBeNull(), {
    timeout: 6000,
  })
})

it('a product that gets its first options offers them to whoever looks at it', async () => {
  const { user } = await openLiveShop({ as: administratorName })
  await user.click(await screen.findByRole('link', { name: '생활' }))
  await user.click(await screen.findByRole('link', { name: /튼튼한 장우산/ }))
  await screen.findByRole('heading', { level: 1, name: '튼튼한 장우산' })
  await call('addVariant', {
    params: { goodsId: 49 },
    body: {
      options: [{ name: '색상' }],
      ownValues: [{ name: '남색' }],
      values: [{ name: '노란색' }],
      price: 15_900,
    },
  })
  expect((await option('색상')).getByRole('radio', { name: '노란색' })).toBeDefined()
})
