import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const now = '2026-03-02T12:00:00+09:00'

/** The admin on 2 March, with orders 1 to 4 of the days before and of this morning, in Seoul. */
async function openAdmin(at = '/admin') {
  const app = await renderApp({
    at,
    as: administratorName,
    clock: now,
    before: async (shop) => {
      for (const time of ['2026-01-15T12:00', '2026-02-20T23:59', '2026-02-28T00:00', '2026-03-02T00:00']) {
        vi.setSystemTime(`${time}:00+09:00`)
        // Others each time: who was signed in for so long is so no more.
        await shop.anotherShopperBuys(3, 1, `손님${time.replaceAll(/\D/g, '')}`)
      }
      vi.setSystemTime(now)
    },
  })
  await screen.findByText('실시간')
  return app
}

const orders = () => screen.queryAllByRole('article').map((article) => article.getAttribute('aria-label')?.at(3))
const shows = (...numbers: string[]) => waitFor(() => expect(orders()).toEqual(numbers))
const period = () => screen.findByLabelText('기간')

it('orders of today, of 7 days and of 30 days are found, in the address too, and new ones come in', async () => {
  const { shop, user, reload } = await openAdmin()
  await shows('4', '3', '2', '1')
  await user.selectOptions(await period(), '최근 30일')
  await shows('4', '3', '2')
  await user.selectOptions(await period(), '최근 7일')
  await shows('4', '3')
  await user.selectOptions(await period(), '오늘')
  await shows('4')
  await shop.anotherShopperBuys(3, 1, '준호')
  await shows('5', '4')
  expect(location.search).toBe('?period=day')
  await reload()
  await shows('5', '4')
})

it('orders from one day to another are found, both included, and new ones stay out of the past', async () => {
  const { shop, user } = await openAdmin()
  await user.selectOptions(await period(), '직접 선택')
  await shows('4')
  fireEvent.change(screen.getByLabelText('시작일'), { target: { value: '2026-02-20' } })
  fireEvent.change(screen.getByLabelText('종료일'), { target: { value: '2026-02-28' } })
  await shows('3', '2')
  await shop.anotherShopperBuys(3, 1, '준호')
  fireEvent.change(screen.getByLabelText('종료일'), { target: { value: '2026-03-02' } })
  await shows('5', '4', '3', '2')
  fireEvent.change(screen.getByLabelText('종료일'), { target: { value: '2026-02-28' } })
  await shows('3', '2')
  // Without a first day, from the beginning.
  fireEvent.change(screen.getByLabelText('시작일'), { target: { value: '' } })
  await shows('3', '2', '1')
})

it('a period without orders says so, and the filter is cleared at once', async () => {
  const { user } = await openAdmin('/admin?period=days&first=2025-01-01&last=2025-01-31')
  await user.click(await screen.findByRole('button', { name: '전체 필터 지우기' }))
  await shows('4', '3', '2', '1')
  expect(location.search).toBe('')
})

it('days that don’t exist in the address count for nothing', async () => {
  await openAdmin('/admin?period=days&first=yesterday&last=2026-99-99')
  await shows('4', '3', '2', '1')
})
