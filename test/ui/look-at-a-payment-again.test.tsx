import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

it('after the deadline a busy provider is asked again once it can answer, and then leads to the order', async () => {
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  })
  const { user } = await renderApp({ at: '/order?goodsId=1&quantity=1', as: 'mina' })
  await fillInRecipient(user)
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await screen.findByLabelText('카드 번호')
  const answering = refuse('getTestPayment', 'too_many_requests', { retryAfter: 90 })
  const calls = watchCalls('getTestPayment')
  vi.setSystemTime(Date.now() + 14 * 60_000 + 59_000)
  await vi.advanceTimersByTimeAsync(61_000)
  expect(calls).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(80_000)
  expect(calls).toHaveLength(1)
  answering()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await screen.findByRole('heading', { level: 1, name: '결제 기한이 지났어요' })).toBeDefined()
})
