import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

const button = () => screen.getByRole('button', { name: 'mina' })

it('the menu opens with the focus on its first item; arrows and letters move, Esc gives the focus back', async () => {
  const { user } = await renderApp({ as: 'mina' })
  await user.click(button())
  const support = await screen.findByRole('menuitem', { name: '문의' })
  await waitFor(() => expect(document.activeElement).toBe(support))
  expect(button().getAttribute('aria-expanded')).toBe('true')

  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: '로그아웃' }))
  await user.keyboard('{Home}')
  expect(document.activeElement).toBe(support)
  await user.keyboard('로')
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: '로그아웃' }))

  await user.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button())
})

it('an item leads to its page', async () => {
  const { user } = await renderApp({ as: 'mina' })
  await user.click(button())
  await user.click(await screen.findByRole('menuitem', { name: '설정' }))
  expect(await screen.findByRole('heading', { name: '설정' })).toBeDefined()
  expect(screen.queryByRole('menu')).toBeNull()
})

it('signing out asks first', async () => {
  const { user } = await renderApp({ as: 'mina' })
  await user.click(button())
  await user.click(await screen.findByRole('menuitem', { name: '로그아웃' }))
  expect(await screen.findByRole('dialog', { name: '정말로 로그아웃 하시겠습니까?' })).toBeDefined()
  await user.click(screen.getByRole('button', { name: '로그아웃' }))
  expect(await screen.findByRole('link', { name: '로그인' })).toBeDefined()
  expect(await screen.findByText('로그아웃했어요.', { selector: 'aside *' })).toBeDefined()
})
