import { expect } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

test('two shoppers sign up, browse, fill a cart and order; each sees at once what the other bought', async ({
  openBrowser,
}) => {
  const mina = await openBrowser()
  const jun = await openBrowser()
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  await jun.goto('/')

  // Mina finds two goods, puts them into the cart and orders.
  await mina.goto('/')
  await mina.getByRole('navigation', { name: '상품 카테고리' }).getByRole('link', { name: '음료' }).click()
  await mina.getByRole('link', { name: /시원한 콜라 제로/ }).click()
  await mina.getByRole('button', { name: '하나 늘리기' }).click()
  await mina.getByRole('button', { name: '장바구니에 담기' }).click()
  await expect(mina.getByRole('complementary', { name: /^시원한 콜라 제로 2개를 담았어요/ })).toBeVisible()
  await mina.goBack()
  await mina.getByRole('link', { name: /시원한 사이다/ }).click()
  await mina.getByRole('button', { name: '장바구니에 담기' }).click()
  await mina.getByRole('link', { name: '장바구니 보기' }).click()
  await mina.getByRole('link', { name: '구매하기' }).click()
  await fillInRecipient(mina)
  await mina.getByRole('button', { name: '9,900원 결제하기' }).click()
  await payByCard(mina)
  await expect(mina.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
  await expect(
    mina.getByRole('link', { name: '장바구니, 0개' }).or(mina.getByRole('link', { name: '장바구니', exact: true })),
  ).toBeVisible()

  // Jun sees it without doing anything, as news and in the list.
  const notices = jun.getByRole('region', { name: '구매 알림' })
  await expect(notices).toContainText('mina님')
  await expect(notices.getByRole('link', { name: '시원한 콜라 제로 외 1개의 상품' })).toHaveAttribute(
    'href',
    '/goods/2',
  )

  // And the other way round, by buying at once. Mina goes on to the goods.
  await mina.getByRole('link', { name: '계속 둘러보기' }).click()
  await jun.goto('/goods/3')
  await jun.getByRole('link', { name: '바로 구매' }).click()
  await fillInRecipient(jun, '박준', '010-8765-4321')
  await jun.getByRole('button', { name: '7,500원 결제하기' }).click()
  await payByCard(jun)
  await expect(jun.getByText('jun님, 주문해주셔서 감사합니다 :)')).toBeVisible()
  await expect(mina.getByRole('region', { name: '구매 알림' })).toContainText('jun님')

  // A reload shows the same order, and the orders list has it.
  await jun.reload()
  await expect(jun.getByText('jun님, 주문해주셔서 감사합니다 :)')).toBeVisible()
  await jun.getByRole('link', { name: '내 주문' }).click()
  await expect(jun.getByRole('main')).toContainText('시원한 사이다')
})

test('on a device whose clock is an hour off, what is bought this second is bought just now', async ({
  server,
  openBrowser,
}) => {
  const shopper = await createApiShopper(server.url, 'mina')
  for (const hours of [1, -1]) {
    const page = await openBrowser()
    await page.clock.setSystemTime(Date.now() + hours * 3_600_000)
    const socket = page.waitForEvent('websocket')
    await page.goto('/')
    await (await socket).waitForEvent('framereceived')
    // What is bought before the page has read the purchases for the first time belongs to them, and is no news.
    await expect(page.getByRole('region', { name: '최근 구매' })).toContainText(/아직|mina/)
    await shopper.buys(3)
    await expect(page.getByRole('region', { name: '구매 알림' }).getByRole('link')).toContainText('mina님이 방금')
    await expect(page.getByRole('region', { name: '최근 구매' })).toContainText('방금')
  }
})
