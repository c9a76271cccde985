import { expect } from '@playwright/test'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

test.use({ expectedInConsole: [/status of 40[14]/] })

test('a guest orders on a phone, finds the order elsewhere, and has it in an account later', async ({
  openBrowser,
}) => {
  const phone = await openBrowser({ viewport: { width: 390, height: 844 } })
  await phone.goto('/goods/3')
  await phone.getByRole('button', { name: '장바구니에 담기' }).click()
  await phone.getByRole('link', { name: '장바구니 보기' }).click()
  await phone.getByRole('link', { name: '구매하기' }).click()
  await phone.getByRole('link', { name: '비회원으로 주문하기' }).click()
  await phone.getByLabel('이메일').fill('mina@example.com')
  await fillInRecipient(phone)
  await phone.getByRole('button', { name: '7,500원 결제하기' }).click()
  await payByCard(phone)
  await expect(phone.getByText('주문해주셔서 감사합니다 :)')).toBeVisible()
  await expect(phone.getByRole('link', { name: '장바구니', exact: true })).toBeVisible()
  await phone.getByRole('link', { name: '주문 상세 보기' }).click()
  await expect(phone.getByRole('heading', { name: '주문 상세' })).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('heading', { name: '주문 상세' })).toBeVisible()
  const orderId = phone.url().split('/').at(-1) ?? ''

  const other = await openBrowser()
  await other.goto(`/orders/${orderId}`)
  await other.getByRole('link', { name: '비회원 주문 조회' }).first().click()
  await other.getByLabel('주문번호').fill(orderId)
  await other.getByLabel('이메일').fill('junho@example.com')
  await other.keyboard.press('Enter')
  await expect(other.getByText(/입력한 내용과 맞는 주문이 없어요/)).toBeVisible()
  await other.getByLabel('이메일').fill('MINA@EXAMPLE.COM')
  await other.keyboard.press('Enter')
  await expect(other.getByText(orderId)).toBeVisible()

  const owner = await openBrowser()
  await signUp(owner, 'mina', 'mina@example.com')
  await owner.goto('/settings')
  await owner.getByRole('button', { name: '비회원 주문 가져오기' }).click()
  await expect(owner.getByText(/메일을 보냈어요/)).toBeVisible()
  await owner.goto('/lab?mailbox=1')
  const mail = owner.getByRole('article', { name: /이메일을 확인해 주세요/ })
  await mail.getByRole('link', { name: '링크 열기' }).click()
  await expect(owner.getByRole('heading', { name: '주문 1건을 가져왔어요' })).toBeVisible()
  await owner.goto('/orders')
  await expect(owner.getByRole('main').getByText('시원한 사이다')).toBeVisible()
})

test('a developer comes from the lab to the test mailbox', async ({ openBrowser }) => {
  const page = await openBrowser()
  await page.goto('/lab')
  await page.getByRole('link', { name: '테스트 메일함' }).click()
  await expect(page.getByText('아직 보낸 메일이 없어요')).toBeVisible()
})
