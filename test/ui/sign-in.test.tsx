import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

it('a wrong password is said at the form, and nothing that was typed is lost', async () => {
  const { user } = await renderApp({ at: '/sign-in' })
  await fillIn(user, { 이메일: 'nobody@example.com', 비밀번호: 'not-the-one' })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('이메일 또는 패스워드가 잘못됐습니다.'))
  expect(screen.getByDisplayValue('nobody@example.com')).toBeDefined()
})

it('a password is shown on demand, and hidden again', async () => {
  const { user } = await renderApp({ at: '/sign-in' })
  const field = await screen.findByLabelText<HTMLInputElement>('비밀번호')
  await user.type(field, 'not-the-one')
  await user.click(screen.getByRole('button', { name: '비밀번호 보기', pressed: false }))
  expect([field.type, field.value]).toEqual(['text', 'not-the-one'])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '비밀번호 보기', pressed: true }))
  await user.keyboard(' ')
  expect([field.type, field.value]).toEqual(['password', 'not-the-one'])
})

it('what is missing is named', async () => {
  const { user } = await renderApp({ at: '/sign-in' })
  await user.click(await screen.findByRole('button', { name: '로그인' }))
  expect(await screen.findByText('이메일을 입력해 주세요.')).toBeDefined()
  expect(screen.getByText('비밀번호를 입력해 주세요.')).toBeDefined()
})

it('what is wrong takes the place of what was to be known before', async () => {
  const { user } = await renderApp({ at: '/sign-up' })
  const nickname = (description: RegExp) => screen.findByRole('textbox', { name: '닉네임', description })
  await user.type(await nickname(/^구매 알림에 보이는 이름이에요/), 'a')
  await user.tab()
  expect(await nickname(/^닉네임은 글자, 숫자, _, -로 2~20자까지 쓸 수 있어요.$/)).toBeDefined()
  expect(screen.queryByText(/^구매 알림에 보이는 이름이에요/)).toBeNull()
})

it('whoever is signed in goes on', async () => {
  await renderApp({ at: '/sign-in?next=%2Fsettings', as: 'mina' })
  expect(await screen.findByRole('heading', { name: '설정' })).toBeDefined()
})

it('a next page of another origin is not gone to', async () => {
  await renderApp({ at: '/sign-in?next=%2F%2Fevil.example', as: 'mina' })
  await waitFor(() => expect(location.pathname).toBe('/'))
})

it('when the session has died, the shopper signs in again and comes back', async () => {
  const { user, shop } = await renderApp({ at: '/settings', as: 'mina' })
  await screen.findByRole('heading', { name: '설정' })
  const { email } = await shop.signIn('mina')
  // The session runs out, which no event tells. One event, so that no other request finds it out before the click.
  vi.setSystemTime('2026-06-02T12:00:00+09:00')
  fireEvent.click(screen.getByRole('link', { name: '내 주문' }))

  expect(await screen.findByRole('heading', { name: '로그인' })).toBeDefined()
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: '내 주문' })).toBeDefined()
  expect(location.pathname).toBe('/orders')
})

it('signing out asks first', async () => {
  const { user, services } = await renderApp({ at: '/settings', as: 'mina' })
  await user.click(await screen.findByRole('button', { name: '로그아웃' }))
  expect(screen.getByRole('dialog', { name: '정말로 로그아웃 하시겠습니까?' })).toBeDefined()
  await user.click(screen.getByRole('button', { name: '취소' }))
  expect(services.signedIn.get()).not.toBeNull()

  await user.click(screen.getByRole('button', { name: '로그아웃' }))
  await user.click(screen.getAllByRole('button', { name: '로그아웃' }).at(-1) ?? document.body)
  expect(await screen.findByRole('link', { name: '로그인' })).toBeDefined()
  expect(services.signedIn.get()).toBeNull()
  expect(location.pathname).toBe('/')
})
