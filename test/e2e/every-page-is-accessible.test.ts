import { expect } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { findViolationsInBothWidths } from '#test/support/browser/find-violations.ts'
import { guestPages } from '#test/support/browser/guest-pages.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { scrollToGoodsChat } from '#test/support/browser/scroll-to-goods-chat.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

// The pages that say that there is no such goods ask for them first.
test.use({ expectedInConsole: [/status of 404/] })

test('no page of a guest breaks a rule', async ({ openBrowser }) => {
  test.slow()
  const page = await openBrowser({ reducedMotion: 'reduce' })
  for (const [path, text] of guestPages) {
    await page.goto(path)
    await expect(page.getByText(text).first()).toBeVisible()
    expect(await findViolationsInBothWidths(page), path).toEqual([])
  }
})

test('no page of a shopper breaks a rule', async ({ server, openBrowser }) => {
  test.slow()
  const page = await openBrowser({ reducedMotion: 'reduce' })
  await signUp(page, 'mina')
  await page.goto('/goods/3')
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await expect(page.getByRole('link', { name: '장바구니 보기' })).toBeVisible()
  const other = await createApiShopper(server.url, 'haru')
  await other.buys(1)
  await expect(page.getByRole('region', { name: '구매 알림' })).toContainText('haru님')
  await scrollToGoodsChat(page)
  await page.getByRole('button', { name: /^상품 이야기/ }).click()
  await page.getByRole('textbox', { name: '이 상품에 대해 말하기' }).fill('시원해요?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('log').getByText('시원해요?')).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'goods with messages').toEqual([])
  await page.goto('/cart')
  await expect(page.getByRole('link', { name: '구매하기' })).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'cart').toEqual([])
  await page.getByRole('link', { name: '구매하기' }).click()
  await page.getByRole('button', { name: '7,500원 결제하기' }).click()
  expect(await findViolationsInBothWidths(page), 'order with errors').toEqual([])
  await fillInRecipient(page)
  await page.getByRole('button', { name: '7,500원 결제하기' }).click()
  await expect(page.getByRole('heading', { name: '장터 테스트 결제' })).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'the provider’s page').toEqual([])
  await page.goto('/orders')
  await expect(page.getByRole('heading', { name: '결제를 기다리는 주문' })).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'orders with one to be paid').toEqual([])
  await page
    .getByRole('link', { name: /시원한 사이다/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '결제를 기다리고 있어요' })).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'an order to be paid').toEqual([])
  await page.getByRole('link', { name: /^결제 계속하기/ }).click()
  await payByCard(page)
  await expect(page.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'order done').toEqual([])
  await page.getByRole('link', { name: '주문 상세 보기' }).click()
  await expect(page.getByRole('heading', { name: '주문 상세' })).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'order').toEqual([])
  await page.goto('/orders')
  await expect(page.getByRole('main').getByText('시원한 사이다')).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'orders').toEqual([])
  await page.goto('/support')
  await page.getByRole('textbox', { name: /메시지$/ }).fill('배송은 언제 오나요?')
  await page.keyboard.press('Enter')
  await expect(page.getByText('보냄')).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'support').toEqual([])
  await page.goto('/settings')
  await page.getByRole('button', { name: '로그아웃', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findViolationsInBothWidths(page), 'signing out').toEqual([])
})
