import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

const filterButton = () => screen.findByRole('button', { name: '필터' })
const drawer = async () => within(await screen.findByRole('dialog', { name: '필터' }))
const cards = () =>
  within(screen.getByRole('region', { name: /^(상품|Products)$/ })).getAllByRole('link', { name: /[원₩]/ })
const search = () => Object.fromEntries(new URLSearchParams(location.search))
const found = (text: string) =>
  waitFor(() => expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(text))

it('a shopper filters by categories, prices and stock; the address, the number and what is chosen say so, and Back undoes it', async () => {
  const { user } = await renderApp({ goods: [{ goodsId: 3, stock: 0 }] })
  await found('상품 79개')
  await user.click(await filterButton())
  const form = await drawer()
  await user.click(await form.findByRole('checkbox', { name: /음료/ }))
  await user.click(form.getByRole('checkbox', { name: /과일/ }))
  await user.type(form.getByRole('textbox', { name: '최저 가격' }), '４，０００원')
  await user.type(form.getByRole('textbox', { name: '최고 가격' }), '₩9,000')
  await user.click(form.getByRole('button', { name: '필터 적용' }))

  await waitFor(() => expect(search()).toEqual({ category: 'drink,fruit', minPrice: '4000', maxPrice: '9000' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  const chosen = within(await screen.findByRole('list', { name: '적용한 필터' }))
  expect(chosen.getAllByRole('button').map((one) => one.textContent)).toEqual(['음료', '과일', '4,000원~9,000원'])
  await screen.findByRole('link', { name: /시원한 사이다/ })
  await found(`상품 ${cards().length}개`)

  await user.click(await filterButton())
  await user.click((await drawer()).getByRole('switch', { name: '품절 제외' }))
  await user.click((await drawer()).getByRole('button', { name: '필터 적용' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: /시원한 사이다/ })).toBeNull())
  await found(`상품 ${cards().length}개`)

  history.back()
  await screen.findByRole('link', { name: /시원한 사이다/ })
  await user.click(screen.getByRole('button', { name: '음료 필터 지우기' }))
  await waitFor(() => expect(search()).toMatchObject({ category: 'fruit', minPrice: '4000' }))
  expect(document.activeElement).toBe(await filterButton())
  await user.click(await screen.findByRole('button', { name: '4,000원~9,000원 필터 지우기' }))
  await waitFor(() => expect(search()).toEqual({ category: 'fruit' }))
})

it('a price that is none, or a lowest one above the highest, is said at its field and changes nothing', async () => {
  const { user } = await renderApp({ at: '/?maxPrice=5000' })
  await user.click(await filterButton())
  const form = await drawer()
  const highest = form.getByRole<HTMLInputElement>('textbox', { name: '최고 가격' })
  expect(highest.value).toBe('5,000')
  await user.type(form.getByRole('textbox', { name: '최저 가격' }), '만원')
  await user.click(form.getByRole('button', { name: '필터 적용' }))
  expect(await form.findByText('가격은 0원 이상의 정수로 적어 주세요.')).toBeDefined()
  await user.clear(form.getByRole('textbox', { name: '최저 가격' }))
  await user.type(form.getByRole('textbox', { name: '최저 가격' }), '6000')
  await user.click(form.getByRole('button', { name: '필터 적용' }))
  expect(await form.findByText('최고 가격은 최저 가격보다 낮을 수 없어요.')).toBeDefined()
  expect(document.activeElement).toBe(highest)
  expect(search()).toEqual({ maxPrice: '5000' })
})

it('when nothing passes, the list says which filter to drop, and how many products that shows', async () => {
  const { user } = await renderApp({ at: '/?category=drink&minRating=4&inStock=true', language: 'en' })
  expect(await screen.findByText('No products match all of your filters.')).toBeDefined()
  const advice = await screen.findByRole('button', { name: /^Remove filter: ★ 4 and up · \d+ products$/ })
  expect(screen.queryByRole('button', { name: /Remove filter: Drinks/ })).toBeNull()
  await user.click(advice)
  await waitFor(() => expect(search()).toEqual({ category: 'drink', inStock: 'true' }))
  await waitFor(() => expect(cards().length).toBeGreaterThan(0))
})

it('all filters are cleared at once, and the order stays', async () => {
  const { user } = await renderApp({ at: '/?q=%EC%BD%9C%EB%9D%BC&minPrice=90000&sort=price_asc' })
  await user.click(await screen.findByRole('button', { name: '전체 필터 지우기' }))
  await waitFor(() => expect(search()).toEqual({ sort: 'price_asc' }))
})

it('a filter that makes no sense in an address is ignored', async () => {
  await renderApp({ at: '/?minPrice=cheap&inStock=perhaps&minRating=' })
  await found('상품 79개')
})
