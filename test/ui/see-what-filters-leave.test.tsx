import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const search = () => Object.fromEntries(new URLSearchParams(location.search))
const found = (text: string) =>
  waitFor(() => expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(text))

async function openFilters(options: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp(options)
  const name = options.language === 'en' ? 'Filters' : '필터'
  await app.user.click(await screen.findByRole('button', { name }))
  return { ...app, form: within(await screen.findByRole('dialog', { name })) }
}

/** The number that a choice of this name says. */
const numberOf = (choice: HTMLElement) => Number(/, ([\d,]+)개$/.exec(nameOf(choice))?.[1]?.replace(',', ''))
const nameOf = (choice: HTMLElement) => choice.closest('label')?.textContent ?? choice.textContent

it('each choice says how many products it leaves, and the list then has so many', async () => {
  const { user, form } = await openFilters()
  const category = await form.findByRole('checkbox', { name: /^음료.*, \d+개$/ })
  const band = form.getByRole('button', { name: /^5,000원~10,000원.*, \d+개$/ })
  const before = numberOf(band)
  await user.click(category)
  // What is chosen counts for the choices of other kinds.
  await waitFor(() => expect(numberOf(band)).toBeLessThan(before))
  const left = numberOf(band)
  await user.click(band)
  expect(form.getByRole('textbox', { name: '최저 가격' })).toHaveProperty('value', '5,000')
  expect(form.getByRole('button', { name: /^5,000원~10,000원/, pressed: true })).toBeDefined()
  await user.click(form.getByRole('button', { name: '필터 적용' }))
  await waitFor(() => expect(search()).toEqual({ category: 'drink', minPrice: '5000', maxPrice: '10000' }))
  await found(`상품 ${left}개`)
})

it('a band that is pressed again is given up, and a price that is none leaves the counts as they were', async () => {
  const { user, form } = await openFilters({ at: '/?maxPrice=5000' })
  const band = await form.findByRole('button', { name: /^5,000원 이하.*, \d+개$/, pressed: true })
  const before = nameOf(band)
  const lowest = form.getByRole('textbox', { name: '최저 가격' })
  await user.type(lowest, '만원')
  expect(nameOf(form.getByRole('button', { name: /^5,000원 이하/ }))).toBe(before)
  await user.clear(lowest)
  await user.click(form.getByRole('button', { name: /^5,000원 이하/, pressed: true }))
  expect(form.getByRole('textbox', { name: '최고 가격' })).toHaveProperty('value', '')
  await user.click(form.getByRole('button', { name: '필터 적용' }))
  await waitFor(() => expect(search()).toEqual({}))
})

it('in English, one product is one product', async () => {
  const { form } = await openFilters({ language: 'en', at: '/?q=%EC%BD%9C%EB%9D%BC' })
  expect(await form.findByRole('switch', { name: /^In stock only.*, \d+ products?$/ })).toBeDefined()
  expect(form.getByRole('radio', { name: /^★ 4 and up.*, 0 products$/ })).toBeDefined()
})

it('without the counts everything can be chosen', async () => {
  const { user, form } = await openFilters({ before: () => void breakOff('countFilters') })
  await user.click(await form.findByRole('checkbox', { name: '음료' }))
  await user.click(form.getByRole('switch', { name: '품절 제외' }))
  await user.click(form.getByRole('button', { name: '필터 적용' }))
  await waitFor(() => expect(search()).toEqual({ category: 'drink', inStock: 'true' }))
})
