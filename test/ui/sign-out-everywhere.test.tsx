import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const button = () => screen.findByRole('button', { name: '모든 기기에서 로그아웃' })
const question = () => within(screen.getByRole('dialog', { name: '모든 기기에서 로그아웃할까요?' }))

it('a shopper signs out everywhere after a question, and is a guest in this browser too', async () => {
  const { user, services } = await renderApp({ at: '/settings', as: 'mina' })

  await user.click(await button())
  await user.click(question().getByRole('button', { name: '취소' }))
  expect(services.signedIn.get()).not.toBeNull()

  await user.click(await button())
  await user.click(question().getByRole('button', { name: '모든 기기에서 로그아웃' }))
  expect(await screen.findByRole('link', { name: '로그인' })).toBeDefined()
  await waitFor(() => expect(screen.getAllByText('모든 기기에서 로그아웃했어요.')).not.toHaveLength(0))
  expect(location.pathname).toBe('/')
  await expect(call('getMe')).rejects.toMatchObject({ code: 'unauthenticated' })
})

it('without a connection nothing has happened, and the dialog says so', async () => {
  const { user, services } = await renderApp({ at: '/settings', as: 'mina' })
  breakOff('endMySessions')
  await user.click(await button())
  await user.click(question().getByRole('button', { name: '모든 기기에서 로그아웃' }))
  expect(await question().findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  expect(services.signedIn.get()).not.toBeNull()
})
