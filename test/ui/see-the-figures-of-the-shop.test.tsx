import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** What stands beside a name. */
const figure = (name: string) => within(screen.getByText(name, { selector: 'dt' }).parentElement ?? document.body)

const openFigures = async () => {
  const app = await renderApp({ at: '/admin?tab=figures', as: administratorName })
  await screen.findByText('실시간')
  return app
}

it('orders and revenue of the last hour, and what sells best, grow with each order', async () => {
  const { shop, user } = await openFigures()
  expect((await screen.findAllByText('최근 1시간 동안 주문이 없어요.')).length).toBeGreaterThan(0)
  await shop.anotherShopperBuys(3, 2, '미나')
  await figure('최근 1시간 · 매출').findByText('9,000원')
  await shop.anotherShopperBuys(1, 1, '준호')
  expect(await figure('최근 1시간 · 매출').findByText('12,000원')).toBeDefined()
  expect(figure('최근 1시간 · 주문').getByText('2건')).toBeDefined()
  const best = within(screen.getByRole('region', { name: '많이 팔린 상품' })).getAllByRole('listitem')
  expect(best.map((item) => item.textContent)).toEqual(['시원한 사이다2개', '시원한 콜라1개'])

  await user.click(screen.getByText('표로 보기'))
  const table = within(screen.getByRole('table', { name: '최근 1시간의 분당 주문과 매출' }))
  expect(table.getByRole('row', { name: '12:00 2 12,000원' })).toBeDefined()

  await shop.moveOrder(1, 'cancelled')
  expect(await figure('최근 1시간 · 매출').findByText('3,000원')).toBeDefined()
})

it('the figures of today, a week or a month are chosen, stay in the address, and grow with each order', async () => {
  const { shop, user } = await openFigures()
  await shop.anotherShopperBuys(3, 2, '미나')
  await user.click(screen.getByRole('radio', { name: '최근 30일' }))
  expect(location.search).toBe('?tab=figures&period=month')
  await figure('최근 30일 · 매출').findByText('9,000원')
  await shop.anotherShopperBuys(1, 1, '준호')
  expect(await figure('최근 30일 · 매출').findByText('12,000원')).toBeDefined()
  await user.click(screen.getByText('표로 보기'))
  const month = within(screen.getByRole('table', { name: '최근 30일의 일별 주문과 매출' }))
  expect(month.getByRole('row', { name: /^\d+월 \d+일 2 12,000원$/ })).toBeDefined()

  await user.click(screen.getByRole('radio', { name: '최근 7일' }))
  expect(await figure('최근 7일 · 주문').findByText('2건')).toBeDefined()
  await user.click(screen.getByRole('radio', { name: '오늘' }))
  expect(await figure('오늘 · 주문').findByText('2건')).toBeDefined()
  expect(screen.getByRole('heading', { name: '오늘의 10분당 주문과 매출' })).toBeDefined()
  await user.click(screen.getByRole('radio', { name: '최근 1시간' }))
  expect(location.search).toBe('?tab=figures')
})

it.each([
  ['month', '최근 30일'],
  ['year', '최근 1시간'],
])('the address ?period=%s shows %s', async (period, shown) => {
  await renderApp({ at: `/admin?tab=figures&period=${period}`, as: administratorName })
  expect(await screen.findByRole('radio', { name: shown, checked: true })).toBeDefined()
  expect(await figure(`${shown} · 주문`).findByText('0건')).toBeDefined()
})

it('people in the shop are counted, and the admin is left and come back to without forgetting them', async () => {
  const { shop, user } = await openFigures()
  expect(await figure('지금 둘러보는 사람').findByText('0명')).toBeDefined()
  const leave = await shop.visit()
  expect(await figure('지금 둘러보는 사람').findByText('1명')).toBeDefined()
  await user.click(screen.getByRole('tab', { name: '주문' }))
  await user.click(screen.getByRole('tab', { name: '현황' }))
  expect(await figure('지금 둘러보는 사람').findByText('1명')).toBeDefined()
  leave()
  expect(await figure('지금 둘러보는 사람').findByText('0명')).toBeDefined()
})

it('the log says who did what, from what to what', async () => {
  const { shop } = await renderApp({ at: '/admin?tab=log', as: administratorName })
  expect(await screen.findByText('아직 기록이 없어요')).toBeDefined()
  await shop.changeGoods(3, { stock: 77, price: 5000 })
  await shop.anotherShopperBuys(3, 1, '미나')
  await shop.moveOrder(1, 'packed')
  // What an order goes through is told; the rest is looked for.
  const log = within(await screen.findByRole('region', { name: '기록' }))
  await waitFor(() => expect(log.getAllByRole('listitem')).toHaveLength(2))
  const [order, goods] = log.getAllByRole('listitem')
  expect(order?.textContent).toContain('관리자 · ‘시원한 사이다’ 주문의 상태를 바꿨어요')
  expect(order?.textContent).toContain('결제완료 → 상품준비중')
  expect(goods?.textContent).toContain('4,500원 → 5,000원')
  expect(goods?.textContent).toMatch(/재고[\d,]+ → 77/)
})

it('the tabs are gone through by keyboard, and stand in the address', async () => {
  const { user } = await openFigures()
  screen.getByRole('tab', { name: '현황' }).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '기록', selected: true }))
  await user.keyboard('{End}{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '주문', selected: true }))
  expect(location.search).toBe('')
  await user.keyboard('{ArrowRight}')
  expect(location.search).toBe('?tab=returns')
  expect(screen.getByRole('tabpanel', { name: '반품' })).toBeDefined()
})
