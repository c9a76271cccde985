import { expect } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

test('on paper there is the order and nothing else, black on white, whatever the theme', async ({
  openBrowser,
  server,
}) => {
  const page = await openBrowser({ colorScheme: 'dark' })
  await signUp(page, 'mina')
  await page.goto('/settings')
  await page.getByRole('radio', { name: '어둡게' }).check()
  await page.goto('/order?goodsId=3&quantity=2')
  await fillInRecipient(page, '김미나', '01012345678')
  await page.getByRole('button', { name: '12,000원 결제하기' }).click()
  await payByCard(page)
  await page.getByRole('link', { name: '주문 상세 보기' }).click()
  const printing = page.getByRole('button', { name: '영수증 인쇄' })
  await expect(printing).toBeVisible()
  const other = await createApiShopper(server.url, 'haru')
  await other.buys(1)
  await expect(page.getByRole('region', { name: '구매 알림' })).toContainText('haru님')

  await page.emulateMedia({ media: 'print' })
  for (const kept of [
    '장터 영수증',
    '주문번호',
    '부가가치세',
    '사업자등록번호',
    /010-1234-5678/,
    /04524 서울특별시 중구 세종대로 110/,
    '시원한 사이다',
  ])
    await expect(page.getByText(kept).first()).toBeVisible()
  await expect(page.getByText('총 결제금액').locator('..')).toContainText('12,000원')
  await expect(printing).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByText('haru님').first()).toBeHidden()
  const colours = await page.getByText('시원한 사이다').evaluate((line) => ({
    ink: getComputedStyle(line).color,
    ground: getComputedStyle(document.body).backgroundColor,
  }))
  expect(colours).toEqual({ ink: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' })

  // So is the list of orders.
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: '내 주문' }).first().click()
  await expect(page.getByRole('heading', { name: '내 주문' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('시원한 사이다').first()).toBeVisible()
  await expect(page.getByRole('banner')).toBeHidden()
})
