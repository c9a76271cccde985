import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { fakeNotifications } from '#test/support/ui/fake-notifications.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { renderApp } from '#test/support/ui/render-app.tsx'

afterEach(() => vi.unstubAllGlobals())

const hide = (hidden: boolean) => vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
const findSwitch = () => screen.findByRole('switch', { name: /브라우저 알림 받기/ })

it('a shopper turns notifications on, and hears of an order while the shop is hidden; a click leads to it', async () => {
  const { shown, asked } = fakeNotifications('granted')
  const focus = vi.spyOn(window, 'focus').mockReturnValue()
  const { user, shop } = await openLiveShop({ as: 'mina' })
  expect(asked).not.toHaveBeenCalled()
  await act(() => shop.anotherShopperBuys(3, 1, 'mina'))
  await act(() => shop.moveOrder(1, 'packed'))

  await user.click(screen.getByRole('link', { name: '설정' }))
  await user.click(await findSwitch())
  await waitFor(async () => expect((await findSwitch()).matches(':checked')).toBe(true))
  expect(asked).toHaveBeenCalledOnce()

  // A visible page has its bell.
  await act(() => shop.moveOrder(1, 'shipped'))
  expect(await screen.findByRole('link', { name: '알림, 읽지 않은 알림 2개' })).toBeDefined()
  expect(shown).toEqual([])

  hide(true)
  await act(() => shop.moveOrder(1, 'delivered'))
  await waitFor(() => expect(shown).toHaveLength(1))
  expect(shown[0]).toMatchObject({ title: '시원한 사이다', body: '배송을 마쳤어요.', tag: 'notice-3' })
  hide(false)
  act(() => shown[0]?.click())
  expect(await screen.findByRole('heading', { name: '주문 상세' })).toBeDefined()
  expect(focus).toHaveBeenCalledOnce()
  expect(shown).toEqual([])
})

it('who turns them off hears nothing more', async () => {
  const { shown } = fakeNotifications('granted')
  const { user, shop } = await openLiveShop({ as: 'mina' })
  await user.click(screen.getByRole('link', { name: '설정' }))
  await user.click(await findSwitch())
  await waitFor(async () => expect((await findSwitch()).matches(':checked')).toBe(true))
  await user.click(await findSwitch())
  expect((await findSwitch()).matches(':checked')).toBe(false)
  hide(true)
  await act(() => shop.anotherShopperBuys(3, 1, 'mina'))
  await act(() => shop.moveOrder(1, 'packed'))
  expect(await screen.findByRole('link', { name: /읽지 않은 알림 1개/ })).toBeDefined()
  expect(shown).toEqual([])
})

it('a browser that blocks notifications, or has none, is said plainly, and the switch stays off', async () => {
  fakeNotifications('denied')
  const { user } = await renderApp({ at: '/settings', as: 'mina' })
  await user.click(await findSwitch())
  expect(await screen.findByText(/브라우저가 장터의 알림을 막고 있어요/)).toBeDefined()
  expect((await findSwitch()).matches(':checked')).toBe(false)
})

it('a browser without notifications is said so, in English', async () => {
  vi.stubGlobal(
    'Notification',
    class {
      static permission = 'default'
      constructor() {
        throw new TypeError('Illegal constructor')
      }
    },
  )
  const { user } = await renderApp({ at: '/settings', as: 'mina', language: 'en' })
  await user.click(await screen.findByRole('switch', { name: /Browser notifications/ }))
  expect(await screen.findByText('This browser can’t show notifications.')).toBeDefined()
})

it('a guest has no news, and no switch', async () => {
  fakeNotifications('granted')
  await renderApp({ at: '/settings' })
  expect(await screen.findByRole('switch', { name: /구매 알림/ })).toBeDefined()
  expect(screen.queryByRole('switch', { name: /브라우저 알림 받기/ })).toBeNull()
})
