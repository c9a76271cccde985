import { screen, waitFor } from '@testing-library/react'
import { io } from 'socket.io-client'
import { expect, it, onTestFinished } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** Someone else's tab: what it says of the page it is on. */
function openTab(visitor: string) {
  const socket = io(location.origin, { forceNew: true, auth: { visitor } })
  onTestFinished(() => void socket.disconnect())
  return {
    goTo: (page: string) => socket.emitWithAck('CHANGED_PAGE', page),
    close: () => socket.disconnect(),
  }
}

const viewers = (count: number) => screen.findByText(`총 ${count}명이 이 상품을 구경하고 있습니다!`)

it('people are counted, not tabs, and only on the same page', async () => {
  await renderApp({ at: '/goods/3' })
  await screen.findByRole('heading', { level: 1, name: '시원한 사이다' })
  const [hers, hersToo, his] = [openTab('visitor-her'), openTab('visitor-her'), openTab('visitor-him')]
  await his.goTo('/goods/2')
  await hersToo.goTo('/goods/3')
  await hers.goTo('/goods/3')
  await viewers(2)
  await his.goTo('/goods/3')
  await viewers(3)
  hers.close()
  await his.goTo('/goods/2')
  await viewers(2)
  hersToo.close()
  await waitFor(() => expect(screen.queryByText(/구경하고 있습니다/)).toBeNull())
})

it('one stops counting on leaving the page, and counts again after a lost connection', async () => {
  const { shop, user } = await renderApp({ at: '/goods/3' })
  await screen.findByRole('heading', { level: 1, name: '시원한 사이다' })
  const counts: number[] = []
  const other = io(location.origin, { forceNew: true, auth: { visitor: 'visitor-her' } })
  onTestFinished(() => void other.disconnect())
  other.on('SAME_PAGE_VIEWER_COUNT', (count: number) => counts.push(count))
  other.on('connect', () => other.emit('CHANGED_PAGE', '/goods/3'))
  await viewers(2)
  shop.dropConnection()
  await waitFor(() => expect(screen.queryByText(/구경하고 있습니다/)).toBeNull())
  await viewers(2)
  await user.click(screen.getByRole('link', { name: '장터 홈' }))
  await waitFor(() => expect(counts.at(-1)).toBe(1))
})

it('a page that is put away is left', async () => {
  await renderApp({ at: '/goods/3' })
  await screen.findByRole('heading', { level: 1, name: '시원한 사이다' })
  const counts: number[] = []
  const other = io(location.origin, { forceNew: true, auth: { visitor: 'visitor-her' } })
  onTestFinished(() => void other.disconnect())
  other.on('SAME_PAGE_VIEWER_COUNT', (count: number) => counts.push(count))
  other.on('connect', () => other.emit('CHANGED_PAGE', '/goods/3'))
  await viewers(2)
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  await waitFor(() => expect(counts.at(-1)).toBe(1))
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await viewers(2)
})
