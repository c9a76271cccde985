import { expect } from '@playwright/test'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { signUp } from '#test/support/browser/shop-test.ts'
import { test } from '#test/support/browser/tab-shop-test.ts'

test('two tabs are two shoppers of one shop, who see each other buy; a reload loses nothing', async ({ openTab }) => {
  const mina = await openTab()
  const jun = await openTab()
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  await jun.goto('/')
  await expect(jun.getByRole('region', { name: '최근 구매' })).toContainText('아직 구매가 없어요')

  await mina.goto('/goods/3')
  await mina.getByRole('link', { name: '바로 구매' }).click()
  await fillInRecipient(mina)
  await mina.getByRole('button', { name: '7,500원 결제하기' }).click()
  await payByCard(mina)
  await expect(mina.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()

  await expect(jun.getByRole('region', { name: '구매 알림' })).toContainText('mina님')
  await expect(jun.getByRole('region', { name: '최근 구매' }).getByRole('listitem')).toHaveCount(1)

  await mina.reload()
  await expect(mina.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
  await jun.reload()
  await expect(jun.getByRole('button', { name: 'jun', exact: true })).toBeVisible()
  await expect(jun.getByRole('region', { name: '최근 구매' }).getByRole('listitem')).toHaveCount(1)
})
