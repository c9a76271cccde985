import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { delay, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const hide = () => screen.findByRole('switch', { name: /내 닉네임 가리기/ })
const recent = async () => within(await screen.findByRole('region', { name: '최근 구매' }))

it('a shopper hides the nickname from others, in what was bought before and in what comes', async () => {
  const { user, shop, reload } = await renderApp({
    at: '/settings',
    as: 'mina',
    before: (shop) => shop.anotherShopperBuys(1, 1, 'mina'),
  })
  const change = watchCalls('changeMe')
  let answerNow = () => {}
  delay('changeMe', new Promise<void>((resolve) => (answerNow = resolve)), { once: true })
  await waitFor(async () => expect((await hide()).hasAttribute('disabled')).toBe(false))
  await user.click(await hide())
  await waitFor(() => expect(change).toHaveLength(1))

  await user.click(screen.getByRole('link', { name: '장터 홈' }))
  // The page of the switch is left before the shop has answered.
  expect(await (await recent()).findByText('mina님')).toBeDefined()
  answerNow()
  expect(await (await recent()).findByText('m***님')).toBeDefined()
  await shop.anotherShopperBuys(2, 1, 'mina')
  await waitFor(async () => expect((await recent()).getAllByText('m***님')).toHaveLength(2))
  expect((await recent()).queryByText('mina님')).toBeNull()

  await reload()
  await user.click(screen.getByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '설정' }))
  await waitFor(async () => expect(await hide()).toHaveProperty('checked', true))
})

it('what the shop does not take goes back, and why is said', async () => {
  const { user } = await renderApp({ at: '/settings', as: 'mina' })
  refuse('changeMe', 'too_many_requests')
  await waitFor(async () => expect((await hide()).hasAttribute('disabled')).toBe(false))
  await user.click(await hide())
  expect(await screen.findByText(/요청이 너무 많아요/)).toBeDefined()
  expect(await hide()).toHaveProperty('checked', false)
})

it('shows at once, while the shop is still being asked', async () => {
  const { user } = await renderApp({ at: '/settings', as: 'mina' })
  let answerNow = () => {}
  delay('changeMe', new Promise<void>((resolve) => (answerNow = resolve)))
  await waitFor(async () => expect((await hide()).hasAttribute('disabled')).toBe(false))
  await user.click(await hide())
  expect(await hide()).toHaveProperty('checked', true)
  answerNow()
  await waitFor(async () => expect((await call('getMe')).user.hideNickname).toBe(true))
})
