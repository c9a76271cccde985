import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const mina = { nickname: '미나', email: 'mina@example.com' }

async function openRoles() {
  const app = await renderApp({ at: '/admin?tab=roles', as: administratorName })
  await screen.findByText('실시간')
  const { password } = testAdministrator
  await call('signUp', { body: { ...mina, password, confirmPassword: password } })
  return app
}

type User = Awaited<ReturnType<typeof openRoles>>['user']

async function find(user: User, email: string) {
  await fillIn(user, { '계정 이메일': email })
  await user.click(screen.getByRole('button', { name: '찾기' }))
}
const account = async (name: string) => within(await screen.findByRole('article', { name }))

async function confirm(user: User, action: string, password = testAdministrator.password) {
  const dialog = within(await screen.findByRole('dialog'))
  await user.clear(dialog.getByLabelText('내 비밀번호'))
  await user.type(dialog.getByLabelText('내 비밀번호'), password)
  await user.click(dialog.getByRole('button', { name: action }))
}

it('an administrator finds an account, makes it an administrator, and a shopper again', async () => {
  const { user } = await openRoles()
  await find(user, mina.email)
  const found = await account('미나')
  expect(found.getByText('손님')).toBeDefined()
  await user.click(found.getByRole('button', { name: '관리자로 지정' }))
  await confirm(user, '관리자로 지정')
  expect(await found.findByText('이제 미나님은 관리자예요.')).toBeDefined()
  expect(found.getByText('관리자')).toBeDefined()

  await user.click(found.getByRole('button', { name: '관리자에서 해제' }))
  await confirm(user, '관리자에서 해제')
  expect(await found.findByText('이제 미나님은 관리자가 아니에요.')).toBeDefined()
  await user.click(screen.getByRole('tab', { name: '기록' }))
  expect(await screen.findByText('관리자 → 손님')).toBeDefined()
  expect(screen.getByText('손님 → 관리자')).toBeDefined()
})

it('a wrong password is said at its field, and changes nothing', async () => {
  const { user } = await openRoles()
  await find(user, mina.email)
  const found = await account('미나')
  await user.click(found.getByRole('button', { name: '관리자로 지정' }))
  await confirm(user, '관리자로 지정', 'not-the-one')
  const dialog = within(screen.getByRole('dialog'))
  expect(await dialog.findByText('비밀번호가 맞지 않아요.')).toBeDefined()
  await waitFor(() => expect(document.activeElement).toBe(dialog.getByLabelText('내 비밀번호')))
  await user.click(dialog.getByRole('button', { name: '그대로 두기' }))
  expect(found.getByText('손님')).toBeDefined()
})

it('nobody is found by a wrong address, and one’s own role stays', async () => {
  const { user } = await openRoles()
  await find(user, 'nobody@example.com')
  expect(await screen.findByText('찾으시는 회원이 없어요.')).toBeDefined()
  await find(user, testAdministrator.email)
  expect(await screen.findByText(/자신의 권한은 바꿀 수 없어요/)).toBeDefined()
  expect(screen.queryByRole('button', { name: '관리자에서 해제' })).toBeNull()
})
