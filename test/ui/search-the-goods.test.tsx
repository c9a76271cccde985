import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

const field = () => screen.getByLabelText('상품 검색')
const suggestions = () => screen.findByRole('listbox', { name: '추천 상품' })

it('goods that fit are suggested while something is typed, and the arrows and Enter go to one', async () => {
  const { user } = await renderApp()
  await user.type(field(), '콜라')
  const options = await within(await suggestions()).findAllByRole('option')
  expect(options.map((option) => option.textContent)).toEqual(
    expect.arrayContaining([expect.stringContaining('시원한 콜라')]),
  )
  expect(field().getAttribute('aria-expanded')).toBe('true')

  await user.keyboard('{ArrowDown}')
  const chosen = within(await suggestions()).getByRole('option', { selected: true })
  expect(field().getAttribute('aria-activedescendant')).toBe(chosen.id)
  const name = within(chosen).getByText(/콜라/).textContent ?? ''
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name })).toBeDefined()
})

it('Esc closes the suggestions and leaves what was typed; Enter without a choice searches', async () => {
  const { user } = await renderApp()
  await user.type(field(), '사이다')
  await suggestions()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(field()).toHaveProperty('value', '사이다')

  await user.keyboard('{Enter}')
  await waitFor(() => expect(location.search).toBe(`?q=${encodeURIComponent('사이다')}`))
  expect(screen.queryByRole('listbox')).toBeNull()
})

it('what was searched for last is offered again, in a new visit too, and can be cleared', async () => {
  const { user, reload } = await renderApp()
  await user.type(field(), '사이다{Enter}')
  await user.clear(field())
  await user.type(field(), '사과{Enter}')
  await reload()

  await user.clear(field())
  const recent = await screen.findByRole('listbox', { name: '최근 검색어' })
  expect(
    within(recent)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['사과', '사이다'])
  await user.click(within(recent).getByRole('option', { name: '사이다' }))
  await waitFor(() => expect(location.search).toBe(`?q=${encodeURIComponent('사이다')}`))
  expect(field()).toHaveProperty('value', '사이다')

  await user.clear(field())
  await user.click(await screen.findByRole('button', { name: '최근 검색어 지우기' }))
  expect(screen.queryByRole('listbox')).toBeNull()
})

/** What an input method does between the start and the end of a composition. */
function compose(text: string): void {
  Object.assign(field(), { value: text })
  fireEvent(field(), new InputEvent('input', { bubbles: true, isComposing: true, data: text }))
}
const queryOf = () => Object.fromEntries(new URLSearchParams(location.search))

it('a word that the keyboard is still composing is searched for: what the field shows', async () => {
  await renderApp()
  await screen.findAllByRole('link', { name: /원/ })
  fireEvent.compositionStart(field())
  for (const text of ['t', 'te', 'tea']) compose(text)
  await waitFor(() => expect(queryOf()).toEqual({ q: 'tea' }))
})

it('a syllable that becomes another one after a while is searched for as it is in the end', async () => {
  await renderApp()
  fireEvent.compositionStart(field())
  compose('사')
  fireEvent.compositionEnd(field())
  fireEvent.compositionStart(field())
  compose('사고')
  await waitFor(() => expect(queryOf()).toEqual({ q: '사고' }))
  compose('사과')
  await waitFor(() => expect(queryOf()).toEqual({ q: '사과' }))
  expect(field()).toHaveProperty('value', '사과')
})

it('a category that is pressed right after a word is typed keeps the word', async () => {
  const { user } = await renderApp()
  const category = await screen.findByRole('link', { name: '차·커피' })
  await user.type(field(), 'tea')
  await user.click(category)
  await waitFor(() => expect(queryOf()).toEqual({ category: 'tea-coffee', q: 'tea' }))
  expect(field()).toHaveProperty('value', 'tea')
})

it('an order that is chosen right after a word is typed keeps the word', async () => {
  const { user } = await renderApp()
  const order = await screen.findByRole('combobox', { name: '정렬' })
  await user.type(field(), 'tea')
  await user.selectOptions(order, 'price_asc')
  await waitFor(() => expect(queryOf()).toEqual({ sort: 'price_asc', q: 'tea' }))
})

it('Back and Forward change what the field shows, though it still has the focus', async () => {
  const { user } = await renderApp()
  await user.type(field(), '사이다{Enter}')
  await waitFor(() => expect(queryOf()).toEqual({ q: '사이다' }))
  act(() => history.back())
  await waitFor(() => expect(field()).toHaveProperty('value', ''))
  act(() => history.forward())
  await waitFor(() => expect(field()).toHaveProperty('value', '사이다'))
  expect(document.activeElement).toBe(field())
})

it('a search is sorted by relevance until another order is chosen, and the list without a search newest first', async () => {
  const { user } = await renderApp()
  const order = () => screen.getByRole('combobox', { name: '정렬' })
  const choices = () =>
    within(order())
      .getAllByRole('option')
      .map((option) => option.textContent)
  const shown = () =>
    within(screen.getByRole('main'))
      .getAllByRole('link', { name: /원/ })
      .map((link) => link.textContent)
  expect(order()).toHaveProperty('value', 'newest')
  expect(choices()).not.toContain('관련순')

  await user.type(field(), '사이다{Enter}')
  await waitFor(() => expect(order()).toHaveProperty('value', 'relevance'))
  await waitFor(() => expect(shown()[0]).toContain('시원한 사이다'))
  expect(queryOf()).toEqual({ q: '사이다' })

  await user.selectOptions(order(), '최신순')
  await waitFor(() => expect(queryOf()).toEqual({ q: '사이다', sort: 'newest' }))
  expect(order()).toHaveProperty('value', 'newest')
  await user.selectOptions(order(), '관련순')
  await waitFor(() => expect(queryOf()).toEqual({ q: '사이다' }))

  await user.clear(field())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(queryOf()).toEqual({}))
  expect(order()).toHaveProperty('value', 'newest')
})
