import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

const root = document.documentElement
afterEach(() => delete root.dataset['theme'])

const footer = () => within(screen.getByRole('contentinfo'))

it('a guest finds the settings at the foot of a page', async () => {
  const { user } = await renderApp({ at: '/' })
  await user.click(footer().getByRole('link', { name: '설정' }))
  expect(await screen.findByRole('heading', { name: '설정' })).toBeDefined()
})

it('whoever scrolls to the foot reads who sells, and chooses language and theme there', async () => {
  const { user } = await renderApp({ at: '/' })
  window.dispatchEvent(new Event('scroll'))
  expect(await footer().findByText('사업자등록번호 000-00-00000')).toBeDefined()
  expect(footer().getByRole('link', { name: '실시간 첫걸음' }).getAttribute('href')).toBe('/lab')

  await user.selectOptions(footer().getByRole('combobox', { name: '테마' }), '어둡게')
  expect(root.dataset['theme']).toBe('dark')
  await user.selectOptions(footer().getByRole('combobox', { name: '언어' }), 'English')
  expect(await footer().findByText('Business registration 000-00-00000')).toBeDefined()
})
