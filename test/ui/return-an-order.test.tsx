import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { ReturnRequest } from '#app/contract/order-return.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { administratorName, type TestShop } from '#test/support/ui/open-test-shop.ts'
import { breakOff, delay } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { askForReturn, moveReturn, receiveTwoProducts } from '#test/support/ui/returns.ts'

const minaReceives = (shop: TestShop) => receiveTwoProducts(shop, 'mina')
const request: ReturnRequest = { reason: 'damaged', note: '', lines: [{ goodsId: 3, quantity: 1 }] }
const accepted = { status: 'accepted', expectedStatus: 'requested' } as const
const returned = { status: 'returned', expectedStatus: 'accepted' } as const

type User = Awaited<ReturnType<typeof renderApp>>['user']

async function openOrder(user: User) {
  await user.click(await within(screen.getByRole('main')).findByRole('link', { name: /외 1개의 상품/ }))
  return within(await screen.findByRole('main'))
}

it('a shopper asks for a return, follows it live, and reads on the receipt what was paid back', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina' })
  await act(() => minaReceives(shop))
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  const page = await openOrder(user)
  await user.click(await page.findByRole('button', { name: '반품 신청' }))
  const dialog = within(await screen.findByRole('dialog', { name: '무엇을 반품할까요?' }))
  await user.click(dialog.getByRole('button', { name: '반품 신청' }))
  expect(await dialog.findByText('반품할 상품의 수량을 골라 주세요.')).toBeDefined()
  await user.selectOptions(dialog.getByRole('combobox', { name: /시원한 사이다/ }), '1개')
  await user.click(dialog.getByRole('button', { name: '반품 신청' }))
  expect(await dialog.findByText('반품 이유를 골라 주세요.')).toBeDefined()
  await user.selectOptions(dialog.getByRole('combobox', { name: '반품 이유' }), '파손·불량')
  await user.type(dialog.getByRole('textbox', { name: '자세한 내용 (선택)' }), '캔이 찌그러졌어요')

  breakOff('requestReturn', { once: true })
  await user.click(dialog.getByRole('button', { name: '반품 신청' }))
  expect(await dialog.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  await user.keyboard('{Enter}')
  expect(await page.findByText('반품을 신청했어요.')).toBeDefined()
  const returns = within(page.getByRole('region', { name: '반품' }))
  expect(returns.getByText('캔이 찌그러졌어요')).toBeDefined()
  expect(page.queryByRole('button', { name: '반품 신청' })).toBeNull()

  const stock = await shop.stockOf(3)
  await act(() => moveReturn(shop, 1, accepted))
  expect(await returns.findByText('반품 접수')).toBeDefined()
  expect(returns.queryByRole('button', { name: '신청 철회' })).toBeNull()
  await act(() => moveReturn(shop, 1, returned))
  expect(await returns.findByText('반품 완료')).toBeDefined()
  expect(page.getByText('1개 반품')).toBeDefined()
  expect(page.getByText('반품 환불')).toBeDefined()
  expect(await shop.stockOf(3)).toBe(stock + 1)
  expect(page.getByRole('button', { name: '반품 신청' })).toBeDefined()

  act(() => history.back())
  expect(await within(screen.getByRole('main')).findByText('일부 반품')).toBeDefined()
  await user.click(await screen.findByRole('link', { name: /알림/ }))
  expect(await screen.findByText('반품을 마쳤어요. 결제한 금액을 돌려드려요.')).toBeDefined()
})

it('a request is withdrawn, unless the shop has decided meanwhile', async () => {
  const { user, shop } = await renderApp({
    at: '/orders',
    as: 'mina',
    before: async (before) => {
      await minaReceives(before)
      await askForReturn(before, 'mina', request)
    },
  })
  const page = await openOrder(user)
  const decided = deferred()
  delay('withdrawReturn', decided.promise)
  await user.click(await page.findByRole('button', { name: '신청 철회' }))
  await moveReturn(shop, 1, {
    status: 'declined',
    expectedStatus: 'requested',
    declinedReason: '이미 사용한 상품이에요.',
  })
  decided.resolve()
  expect(await page.findByText(/철회할 수 없어요/)).toBeDefined()
  expect(await page.findByText('이미 사용한 상품이에요.')).toBeDefined()

  await user.click(page.getByRole('button', { name: '반품 신청' }))
  const dialog = within(await screen.findByRole('dialog', { name: '무엇을 반품할까요?' }))
  await user.click(dialog.getByRole('button', { name: '모두 고르기' }))
  await user.selectOptions(dialog.getByRole('combobox', { name: '반품 이유' }), '단순 변심')
  await user.click(dialog.getByRole('button', { name: '반품 신청' }))
  await user.click(await page.findByRole('button', { name: '신청 철회' }))
  expect(await page.findByText('반품 신청을 철회했어요.')).toBeDefined()
  expect(page.getByText('반품 철회')).toBeDefined()
})

it('an administrator sees a request come in, accepts it, and pays it back', async () => {
  const { user, shop } = await renderApp({ at: '/admin?tab=returns', as: administratorName, before: minaReceives })
  await screen.findByText('실시간')
  expect(await screen.findByText('반품이 없어요')).toBeDefined()
  await act(() => askForReturn(shop, 'mina', request))
  const card = within(await screen.findByRole('article', { name: '주문 1의 반품, mina님' }))
  expect(card.getByText('파손·불량')).toBeDefined()
  await user.click(card.getByRole('button', { name: '반품 접수' }))
  expect(await card.findByText('반품 접수')).toBeDefined()
  await user.click(await card.findByRole('button', { name: '입고 확인·환불' }))
  const dialog = within(await screen.findByRole('dialog', { name: '상품이 모두 돌아왔나요?' }))
  await user.click(dialog.getByRole('button', { name: '입고 확인·환불' }))
  expect(await card.findByText('반품 완료')).toBeDefined()
  await waitFor(() => expect(card.queryByRole('button')).toBeNull())

  await user.click(screen.getByRole('tab', { name: '기록' }))
  expect(await screen.findByText('반품 접수 → 반품 완료')).toBeDefined()
  await user.click(screen.getByRole('tab', { name: '주문' }))
  expect(await screen.findByText('일부 반품')).toBeDefined()
})

it('an administrator declines a return with a reason, which the form insists on', async () => {
  const { user, shop } = await renderApp({
    at: '/admin?tab=returns',
    as: administratorName,
    language: 'en',
    before: async (before) => {
      await minaReceives(before)
      await askForReturn(before, 'mina', request)
    },
  })
  const card = within(await screen.findByRole('article', { name: 'Return of order 1, mina' }))
  await user.click(card.getByRole('button', { name: 'Decline' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Decline this return?' }))
  await user.click(dialog.getByRole('button', { name: 'Decline return' }))
  expect(await dialog.findByText('Reason is required.')).toBeDefined()
  // Another administrator is quicker.
  await moveReturn(shop, 1, accepted)
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'It was used.{Enter}')
  expect(await card.findByText(/The return’s status has changed/)).toBeDefined()
  await waitFor(() => expect(card.getByText('Return accepted')).toBeDefined())
  // What was typed is still there.
  await user.click(card.getByRole('button', { name: 'Decline' }))
  await user.click(dialog.getByRole('button', { name: 'Decline return' }))
  expect(await card.findByText('It was used.')).toBeDefined()
})
