import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { administratorName, type TestShop } from '#test/support/ui/open-test-shop.ts'
import { breakOff, delay } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The admin on a window with room for a table, with orders 1 to 4 of 미나. */
async function openTable(before?: (shop: TestShop) => Promise<void>) {
  const matchMedia = window.matchMedia.bind(window)
  window.matchMedia = (media) => Object.assign(matchMedia(media), { matches: media === '(min-width: 64rem)' })
  onTestFinished(() => {
    window.matchMedia = matchMedia
  })
  const app = await renderApp({
    at: '/admin',
    as: administratorName,
    before: async (shop) => {
      for (let n = 0; n < 4; n += 1) await shop.anotherShopperBuys(3, 1, '미나')
      await before?.(shop)
    },
  })
  await screen.findByText('실시간')
  await row(4)
  return app
}

const row = async (number: number) => within(await screen.findByRole('row', { name: new RegExp(`^주문 ${number},`) }))
const box = (number: number) => screen.getByRole('checkbox', { name: `주문 ${number} 선택` })
const all = () => screen.getByRole('checkbox', { name: '보이는 주문 모두 선택' })
const selected = () =>
  screen.getAllByRole('checkbox', { name: /^주문/, checked: true }).map((one) => one.getAttribute('aria-label'))
const bulk = () => within(screen.getByRole('region', { name: '선택한 주문' }))

it('all orders that are shown are packed at once, and are selected no longer', async () => {
  const { user } = await openTable()
  await user.click(all())
  await user.click(bulk().getByRole('button', { name: '4건 상품 준비' }))
  expect(await bulk().findByText('4건을 ‘상품준비중’ 상태로 바꿨어요.')).toBeDefined()
  for (const number of [1, 2, 3, 4]) expect((await row(number)).getByText('상품준비중')).toBeDefined()
  expect(screen.queryByRole('checkbox', { checked: true })).toBeNull()
  // The pressed button is gone, and keyboard users continue where it was.
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '선택한 주문' }))
})

it('orders of several statuses are moved on status by status', async () => {
  const { user } = await openTable(async (shop) => {
    await shop.moveOrder(1, 'packed')
    await shop.moveOrder(2, 'cancelled')
  })
  await user.click(all())
  expect(bulk().getByText('4건 선택')).toBeDefined()
  await user.click(bulk().getByRole('button', { name: '1건 발송' }))
  expect(await (await row(1)).findByText('배송중')).toBeDefined()
  await user.click(bulk().getByRole('button', { name: '2건 상품 준비' }))
  expect(await bulk().findByText('2건을 ‘상품준비중’ 상태로 바꿨어요.')).toBeDefined()
  expect(selected()).toEqual(['주문 2 선택'])
  expect(bulk().queryByRole('button', { name: /준비|발송/ })).toBeNull()
  await user.click(bulk().getByRole('button', { name: '선택 해제' }))
  expect(box(2)).toHaveProperty('checked', false)
})

it('an order that its shopper cancels meanwhile is named with the reason, and stays selected', async () => {
  const { shop, user } = await openTable()
  await user.click(all())
  let release = () => {}
  delay('changeOrderStatus', new Promise<void>((resolve) => (release = resolve)))
  await user.click(bulk().getByRole('button', { name: '4건 상품 준비' }))
  await shop.moveOrder(2, 'cancelled')
  release()
  expect(await bulk().findByText('3건을 ‘상품준비중’ 상태로 바꿨어요.')).toBeDefined()
  expect(bulk().getByText('1건은 바꾸지 못했어요.')).toBeDefined()
  expect(bulk().getByText('주문 2(미나님): 그사이 ‘취소됨’ 상태가 되었어요.')).toBeDefined()
  expect(selected()).toEqual(['주문 2 선택'])
})

it('without a connection nothing is moved, the reason is said once, and everything stays selected', async () => {
  const { user } = await openTable()
  await user.click(box(4))
  await user.click(box(1))
  breakOff('changeOrderStatus')
  await user.click(bulk().getByRole('button', { name: '2건 상품 준비' }))
  expect(await bulk().findByText(/^주문 4\(미나님\), 주문 1\(미나님\): 가게에 연결할 수 없어요/)).toBeDefined()
  expect(selected()).toEqual(['주문 4 선택', '주문 1 선택'])
})

it('by keyboard: Space selects a row, Shift and Space the rows up to it', async () => {
  const { user } = await openTable()
  box(4).focus()
  await user.keyboard(' ')
  expect(selected()).toEqual(['주문 4 선택'])
  while (document.activeElement !== box(2)) await user.tab()
  await user.keyboard('{Shift>} {/Shift}')
  expect(selected()).toEqual(['주문 4 선택', '주문 3 선택', '주문 2 선택'])
  expect(document.activeElement).toBe(box(2))
  expect(all()).toHaveProperty('indeterminate', true)
})

it('orders and steps that arrive leave the selection as it is', async () => {
  const { shop, user } = await openTable()
  await user.click(box(3))
  await user.unhover(box(3))
  await user.click(box(1))
  await user.unhover(box(1))
  await shop.anotherShopperBuys(3, 1, '준호')
  await shop.moveOrder(1, 'cancelled')
  await row(5)
  await waitFor(async () => expect((await row(1)).getByText('취소됨')).toBeDefined())
  expect(selected()).toEqual(['주문 3 선택', '주문 1 선택'])
  expect(bulk().getByRole('button', { name: '1건 상품 준비' })).toBeDefined()
})

it('a row tells where its order goes, and moves it on by itself', async () => {
  const { user } = await openTable()
  const fourth = await row(4)
  await user.click(fourth.getByRole('button', { name: '자세히' }))
  expect(screen.getByText(/미나 · 010-1234-5678 · 서울시 종로구 1/)).toBeDefined()
  await user.click(fourth.getByRole('button', { name: '상품 준비' }))
  expect(await fourth.findByText('상품준비중')).toBeDefined()
})
