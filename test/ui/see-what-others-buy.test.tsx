import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'

afterEach(() => void vi.useRealTimers())

const notices = () => screen.getByRole('region', { name: '구매 알림' })
const toasts = () => within(notices()).queryAllByRole('listitem')
const toast = (text: string | RegExp) => within(notices()).findByRole('link', { name: text })

it('what another shopper buys is told at once, with a way to the goods', async () => {
  const { shop, user } = await openLiveShop()
  await shop.anotherShopperBuys(1, 1, 'mina')
  const link = await toast('mina님이 방금 시원한 콜라를 구매했어요!')
  expect(link.getAttribute('title')).toMatch(/\d/)
  await user.click(link)
  expect(await screen.findByRole('heading', { level: 1, name: '시원한 콜라' })).toBeDefined()
})

it('it is told in English too', async () => {
  const { shop } = await openLiveShop({ language: 'en' })
  await shop.anotherShopperBuys(1, 1, 'mina')
  expect(await screen.findByRole('link', { name: 'mina bought Ice-Cold Cola just now!' })).toBeDefined()
})

it('a toast goes by itself, but not while a pointer is on it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const { shop, user } = await openLiveShop()
  await shop.anotherShopperBuys(1)
  await user.hover(await toast(/시원한 콜라/))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(toasts()).toHaveLength(1)
  await user.unhover(await toast(/시원한 콜라/))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(toasts()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(toasts()).toHaveLength(0)
})

it('a toast waits while the tab is hidden', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const { shop } = await openLiveShop()
  await shop.anotherShopperBuys(1)
  await toast(/시원한 콜라/)
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(toasts()).toHaveLength(1)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(toasts()).toHaveLength(0)
})

it('a toast is closed by its button and by Esc, which give the focus back', async () => {
  const { shop, user } = await openLiveShop()
  const search = await screen.findByRole('searchbox')
  search.focus()
  await shop.anotherShopperBuys(1)
  await toast(/시원한 콜라/)
  const close = within(notices()).getByRole('button', { name: '알림 닫기' })
  close.focus()
  await user.keyboard('{Enter}')
  expect(toasts()).toHaveLength(0)
  expect(document.activeElement).toBe(search)

  await shop.anotherShopperBuys(2)
  await toast(/시원한 콜라 제로/)
  // It takes back a syllable that is being composed.
  fireEvent.keyDown(search, { key: 'Escape', isComposing: true })
  expect(toasts()).toHaveLength(1)
  await user.keyboard('{Escape}')
  expect(toasts()).toHaveLength(0)
})

it('of many purchases in a second three pop up, the newest, and the others are counted', async () => {
  const { shop } = await openLiveShop()
  for (let quantity = 0; quantity < 8; quantity++) await shop.anotherShopperBuys(2)
  expect(await within(notices()).findByText('외 5건')).toBeDefined()
  expect(toasts()).toHaveLength(3)
})

it('a screen reader hears one sentence, and of what follows a sum after ten seconds', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const { shop } = await openLiveShop()
  const spoken = within(notices()).getByRole('status')
  expect(spoken.textContent).toBe('')
  await shop.anotherShopperBuys(1, 1, 'mina')
  await waitFor(() => expect(spoken.textContent).toBe('mina님이 방금 시원한 콜라를 구매했어요!'))
  for (const goodsId of [1, 2, 3]) {
    await shop.anotherShopperBuys(goodsId)
    await toast(new RegExp('옆집손님'))
  }
  await within(screen.getByRole('region', { name: '최근 구매' })).findByText('시원한 사이다')
  expect(spoken.textContent).toContain('mina')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(spoken.textContent).toBe('방금 3건의 구매가 있었어요')
  expect(within(spoken).queryByRole('link')).toBeNull()
})

it('a screen reader hears it inside an open dialog, which hides the rest of the page from it', async () => {
  const { shop, user } = await openLiveShop({ as: 'mina' })
  await user.click(screen.getByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '로그아웃' }))
  const dialog = await screen.findByRole('dialog')
  await shop.anotherShopperBuys(1)
  await waitFor(() =>
    expect(Array.from(dialog.querySelectorAll('[aria-live=polite]'), (region) => region.textContent)).toContainEqual(
      expect.stringContaining('시원한 콜라를 구매했어요!'),
    ),
  )
  const spoken = within(notices()).getByRole('status')
  expect(spoken.textContent).toBe('')

  await user.click(within(dialog).getByRole('button', { name: '취소' }))
  await waitFor(() => expect(spoken.textContent).toContain('시원한 콜라를 구매했어요!'))
})

it('a screen reader hears inside an open dialog that the connection is lost', async () => {
  const { shop, user } = await openLiveShop({ as: 'mina' })
  await user.click(screen.getByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '로그아웃' }))
  const dialog = await screen.findByRole('dialog')
  await shop.stop()
  await waitFor(() =>
    expect(Array.from(dialog.querySelectorAll('[aria-live=polite]'), (region) => region.textContent)).toContainEqual(
      expect.stringContaining('다시 연결하는 중'),
    ),
  )
  await shop.start()
})

it('names with markup are text', async () => {
  const { shop } = await openLiveShop({ goods: [{ goodsId: 1, name: '<img src=x onerror=alert(1)>' }] })
  await shop.anotherShopperBuys(1, 1, 'mina')
  await toast('mina님이 방금 <img src=x onerror=alert(1)>을(를) 구매했어요!')
  expect(document.querySelector('img[src="x"]')).toBeNull()
})

it('nothing pops up on the cart page', async () => {
  const { shop, user, services } = await openLiveShop()
  await shop.anotherShopperBuys(1)
  await toast(/시원한 콜라/)
  await user.click(screen.getByRole('link', { name: '장바구니' }))
  await waitFor(() => expect(toasts()).toHaveLength(0))
  await shop.anotherShopperBuys(2)
  await waitFor(() => expect(services.purchases.feed.get()).toHaveLength(2))
  await user.click(screen.getByRole('link', { name: '장터 홈' }))
  await within(await screen.findByRole('region', { name: '최근 구매' })).findByText('시원한 콜라 제로')
  expect(toasts()).toHaveLength(0)
})
