import { expect } from '@playwright/test'
import { guestPages } from '#test/support/browser/guest-pages.ts'
import { doubleText, misfits, rowsInPlace } from '#test/support/browser/large-text.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

// The page that says that there is no such goods asks for them first.
test.use({ expectedInConsole: [/status of 404/] })

const phone = { viewport: { width: 390, height: 844 } }

test('with text twice as large every page of a guest fits a phone', async ({ openBrowser }) => {
  test.slow()
  const page = await openBrowser(phone)
  await doubleText(page)
  for (const [path, text] of guestPages) {
    await page.goto(path)
    await expect(page.getByText(text).first()).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize), path).toBe('32px')
    expect(await misfits(page), path).toEqual([])
  }
})

test('with text twice as large what stays in place leaves most of a phone’s window to the page', async ({
  openBrowser,
}) => {
  const page = await openBrowser(phone)
  await doubleText(page)
  await page.goto('/goods/3')
  await expect(page.getByRole('link', { name: '바로 구매' })).toBeAttached()
  await page.evaluate(() => scrollTo(0, 400))
  expect(await rowsInPlace(page)).toBeLessThan(phone.viewport.height / 3)
})

test('with text twice as large a shopper’s pages fit a phone, dialogs too', async ({ openBrowser }) => {
  test.slow()
  const page = await openBrowser(phone)
  await doubleText(page)
  await signUp(page, 'mina')
  await page.goto('/goods/3')
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await expect(page.getByRole('button', { name: '알림 닫기' })).toBeInViewport({ ratio: 1 })
  expect(await misfits(page), 'goods with a message').toEqual([])
  await page.goto('/cart')
  await expect(page.getByRole('link', { name: '구매하기' })).toBeVisible()
  expect(await misfits(page), 'cart').toEqual([])

  await page.goto('/order')
  await page.getByLabel('받는 사람').fill('김미나')
  await page.getByLabel('연락처').fill('01012345678')
  expect(await misfits(page), 'order').toEqual([])
  await page.getByRole('button', { name: '주소 찾기' }).click()
  await page.getByRole('searchbox').fill('제주')
  expect(await misfits(page), 'finding an address').toEqual([])
  await page.getByRole('button', { name: /우도면사무소/ }).click()
  await page.getByRole('button', { name: '7,500원 결제하기' }).click()
  await expect(page.getByRole('heading', { name: '장터 테스트 결제' })).toBeVisible()
  expect(await misfits(page), 'the provider’s page').toEqual([])
  await payByCard(page)
  await expect(page.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
  expect(await misfits(page), 'order done').toEqual([])
  await page.getByRole('link', { name: '주문 상세 보기' }).click()
  await expect(page.getByRole('button', { name: '영수증 인쇄' })).toBeVisible()
  expect(await misfits(page), 'order detail').toEqual([])
  await page.goto('/orders')
  await expect(page.getByRole('main').getByText('시원한 사이다')).toBeVisible()
  expect(await misfits(page), 'orders').toEqual([])

  await page.goto('/settings')
  await expect(page.getByRole('button', { name: '회원 탈퇴' })).toBeVisible()
  expect(await misfits(page), 'settings').toEqual([])
  await page.getByRole('button', { name: '회원 탈퇴' }).click()
  expect(await misfits(page), 'deleting the account').toEqual([])
})
