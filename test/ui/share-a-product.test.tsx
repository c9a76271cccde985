import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** Gives the device, or takes from it, a way to share. */
const offerShare = (share: Navigator['share'] | undefined) => {
  if (share) Object.defineProperty(navigator, 'share', { configurable: true, value: share })
  else Reflect.deleteProperty(navigator, 'share')
}
afterEach(() => offerShare(undefined))

const shareButton = () => screen.findByRole('button', { name: '시원한 콜라 공유하기' })
const link = `${location.origin}/goods/1`

it('the device shares the product, under its name and without what an advertisement has put behind its address', async () => {
  const shared: unknown[] = []
  offerShare(async (data) => void shared.push(data))
  const { user } = await renderApp({ at: '/goods/1?utm_source=letter' })
  await user.click(await shareButton())
  expect(shared).toEqual([{ title: '시원한 콜라', url: link }])
})

it('who changes their mind is told nothing', async () => {
  offerShare(() => Promise.reject(new DOMException('', 'AbortError')))
  const { user } = await renderApp({ at: '/goods/1' })
  await user.click(await shareButton())
  expect(screen.queryByText(/링크를 복사/)).toBeNull()
})

it('a device that shares nothing copies the link', async () => {
  const { user } = await renderApp({ at: '/goods/1' })
  await user.click(await shareButton())
  expect(await screen.findByRole('complementary', { name: '링크를 복사했어요.' })).toBeDefined()
  expect(await navigator.clipboard.readText()).toBe(link)
})

it('over plain http there is no clipboard: the shopper is told what to do', async () => {
  const { user } = await renderApp({ at: '/goods/1' })
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
  await user.click(await shareButton())
  expect(await screen.findByRole('complementary', { name: /주소창에서 복사해 주세요/ })).toBeDefined()
})
