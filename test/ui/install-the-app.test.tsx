import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

const offer = (prompt: () => Promise<unknown>) =>
  act(async () => window.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt })))

it('a shopper installs the shop from the settings, where the browser offers it', async () => {
  const { user } = await renderApp({ at: '/settings' })
  expect(await screen.findByText('앱으로 설치')).toBeDefined()
  expect(screen.queryByRole('button', { name: '설치하기' })).toBeNull()
  const prompt = vi.fn<() => Promise<unknown>>().mockResolvedValue(undefined)
  await offer(prompt)
  await user.click(await screen.findByRole('button', { name: '설치하기' }))
  expect(prompt).toHaveBeenCalledOnce()
  // An offer can be used once.
  expect(screen.queryByRole('button', { name: '설치하기' })).toBeNull()

  await act(async () => window.dispatchEvent(new Event('appinstalled')))
  expect(screen.queryByText('앱으로 설치')).toBeNull()
})
