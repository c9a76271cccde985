import { expect } from '@playwright/test'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

test('a card is declined and another one pays with 3-D Secure; Back shows neither form nor payment again', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 } })
  await signUp(page, 'mina')
  await page.goto('/goods/3')
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await page.getByRole('link', { name: '장바구니 보기' }).click()
  await page.getByRole('link', { name: '구매하기' }).click()
  await fillInRecipient(page)
  await page.getByRole('button', { name: '7,500원 결제하기' }).click()
  await expect(page).toHaveTitle(/장터 테스트 결제/)
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  await payByCard(page, 'insufficient_funds')

  await expect(page.getByRole('heading', { name: '결제하지 못했어요' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page.getByRole('link', { name: '장바구니, 1개' })).toBeVisible()
  await page.getByRole('link', { name: '다른 카드로 결제' }).click()
  await page.getByRole('button', { name: '7,500원 결제하기' }).click()
  await payByCard(page, 'challenge')
  await page.getByLabel('인증번호').fill('123456')
  await page.keyboard.press('Enter')
  await expect(page.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('heading', { name: '결제하지 못했어요' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('장바구니가 비어 있어요')).toBeVisible()
  await page.goForward()
  await page.goForward()
  await expect(page.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
})

test('a tab is closed before it has paid: the payment goes on from the list of orders, and is decided in front of two windows', async ({
  openBrowser,
}) => {
  const page = await openBrowser()
  await signUp(page, 'mina')
  await page.goto('/goods/3')
  await page.getByRole('link', { name: '바로 구매' }).click()
  await fillInRecipient(page)
  await page.getByRole('button', { name: '7,500원 결제하기' }).click()
  await expect(page.getByLabel('카드 번호')).toBeVisible()
  const context = page.context()
  const other = await context.newPage()
  await page.close()

  await other.goto('/orders')
  const awaiting = other.getByRole('region', { name: '결제를 기다리는 주문' })
  const third = await context.newPage()
  await third.goto('/orders')
  await expect(third.getByRole('heading', { name: '결제를 기다리는 주문' })).toBeVisible()
  await awaiting.getByRole('link', { name: /^결제 계속하기/ }).click()
  await payByCard(other, 'approved_later')
  await expect(other.getByRole('heading', { name: '결제를 확인하고 있어요' })).toBeVisible()
  await expect(other.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible({ timeout: 15_000 })
  await expect(third.getByRole('heading', { name: '결제를 기다리는 주문' })).toHaveCount(0)
  await expect(third.getByRole('main').getByText('결제완료')).toBeVisible()
})
