import { expect, type Page } from '@playwright/test'
import { signUp } from '#test/support/browser/shop-test.ts'
import { callFrom, orderOf, test } from '#test/support/browser/tab-shop-test.ts'

/** How many polls wait for an answer: one, always, where polling is the transport, and none after the upgrade. */
function countPolls(page: Page): { waiting: () => number; sent: () => number } {
  const waiting = new Set<unknown>()
  let sent = 0
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().includes('transport=polling')) return
    waiting.add(request)
    sent += 1
  })
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  return { waiting: () => waiting.size, sent: () => sent }
}

test('a tab begins by polling and goes on by WebSocket', async ({ openTab }) => {
  const page = await openTab()
  const polls = countPolls(page)
  await page.goto('/')
  await expect.poll(polls.sent).toBeGreaterThan(0)
  await expect.poll(polls.waiting).toBe(0)
  const sent = polls.sent()
  const mina = await openTab()
  await signUp(mina, 'mina')
  await callFrom(mina, 'POST /api/orders', { key: 'mina-buys-one', body: orderOf(3) })
  await expect(page.getByRole('region', { name: '구매 알림' })).toContainText('mina님')
  expect(polls.sent()).toBe(sent)
})
