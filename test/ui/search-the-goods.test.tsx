import { screen, waitFor, within } from '@testing-library/react'
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
