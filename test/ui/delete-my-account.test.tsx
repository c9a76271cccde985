import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { breakOff, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const openDialog = async (user: UserEvent) => {
  await user.click(await screen.findByRole('button', { name: '회원 탈퇴' }))
  return within(screen.getByRole('dialog', { name: '정말 탈퇴할까요?' }))
}

it('an account is deleted with its password, and its purchases are a former member’s', async () => {
  const { user, services } = await renderApp({
    at: '/settings',
    as: 'mina',
    before: (shop) => shop.anotherShopperBuys(3, 1, 'mina'),
  })
  const dialog = await openDialog(user)
  await user.type(dialog.getByLabelText('비밀번호'), 'plum-orchard-42')
  await user.keyboard('{Enter}')

  await waitFor(() => expect(location.pathname).toBe('/'))
  expect(services.signedIn.get()).toBeNull()
  expect((await screen.findAllByText('탈퇴했어요. 그동안 함께해 주셔서 고마워요.')).length).toBeGreaterThan(0)
  const recent = within(await screen.findByRole('region', { name: '최근 구매' }))
  expect(await recent.findByText('탈퇴한 회원님')).toBeDefined()
  await expect(call('getMe')).rejects.toMatchObject({ code: 'unauthenticated' })
})

it('while an order is on its way the account stays, and the dialog says why', async () => {
  const { user, services } = await renderApp({
    at: '/settings',
    as: 'mina',
    before: async (shop) => {
      await shop.anotherShopperBuys(3, 1, 'mina')
      await shop.moveOrder(1, 'packed')
    },
  })
  const dialog = await openDialog(user)
  await user.type(dialog.getByLabelText('비밀번호'), 'plum-orchard-42')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(dialog.getByRole('alert').textContent).toMatch(/포장했거나 배송 중인 주문/))
  expect(services.signedIn.get()).not.toBeNull()
})

it('a wrong password is said at its field, and the account stays', async () => {
  const { user, services } = await renderApp({ at: '/settings', as: 'mina' })
  const dialog = await openDialog(user)
  await user.type(dialog.getByLabelText('비밀번호'), 'not-the-one')
  await user.click(dialog.getByRole('button', { name: '탈퇴하기' }))
  expect(await dialog.findByText('비밀번호가 맞지 않아요.')).toBeDefined()
  expect(document.activeElement).toBe(dialog.getByLabelText('비밀번호'))
  expect(services.signedIn.get()).not.toBeNull()
})

it('without a password nothing is sent, and one that was typed is gone when the question is asked again', async () => {
  const { user } = await renderApp({ at: '/settings', as: 'mina' })
  const deletions = watchCalls('deleteMe')
  const dialog = await openDialog(user)
  await user.click(dialog.getByRole('button', { name: '탈퇴하기' }))
  expect(dialog.getByText('비밀번호를 입력해 주세요.')).toBeDefined()
  await user.type(dialog.getByLabelText('비밀번호'), 'plum')
  await user.click(dialog.getByRole('button', { name: '취소' }))

  const again = await openDialog(user)
  expect(again.getByLabelText('비밀번호')).toHaveProperty('value', '')
  expect(again.queryByText('비밀번호를 입력해 주세요.')).toBeNull()
  expect(deletions).toHaveLength(0)
})

it('what else stands in the way is said in the dialog', async () => {
  const { user, services } = await renderApp({ at: '/settings', as: 'mina' })
  refuse('deleteMe', 'last_administrator', { once: true })
  const dialog = await openDialog(user)
  await user.type(dialog.getByLabelText('비밀번호'), 'plum-orchard-42')
  await user.click(dialog.getByRole('button', { name: '탈퇴하기' }))
  await waitFor(() => expect(dialog.getByRole('alert').textContent).toMatch(/하나뿐인 관리자/))

  breakOff('deleteMe')
  await user.click(dialog.getByRole('button', { name: '탈퇴하기' }))
  await waitFor(() => expect(dialog.getByRole('alert').textContent).toMatch(/연결할 수 없어요/))
  expect(services.signedIn.get()).not.toBeNull()
})
