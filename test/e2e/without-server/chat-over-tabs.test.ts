import { expect, type Page } from '@playwright/test'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import { scrollToGoodsChat } from '#test/support/browser/scroll-to-goods-chat.ts'
import { signUp } from '#test/support/browser/shop-test.ts'
import { test } from '#test/support/browser/tab-shop-test.ts'

const log = (page: Page) => page.getByRole('log')

async function write(page: Page, text: string) {
  await page.getByRole('textbox', { name: /말하기$|메시지$/ }).fill(text)
  await page.getByRole('textbox', { name: /말하기$|메시지$/ }).press('Enter')
  await expect(log(page).getByText(text, { exact: true })).toBeVisible()
}

test('two tabs talk on a goods page: each is there once, and gone with its tab', async ({ openTab }) => {
  const [mina, jun] = [await openTab(), await openTab()]
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  for (const tab of [mina, jun]) {
    await tab.goto('/goods/3')
    await scrollToGoodsChat(tab)
    await tab.getByRole('button', { name: /^상품 이야기/ }).click()
  }
  await expect(mina.getByText('jun, mina')).toBeVisible()
  await write(mina, '시원해요?')
  await expect(log(jun).getByText('시원해요?')).toBeVisible()
  await jun.getByRole('textbox', { name: /말하기$/ }).pressSequentially('네')
  await expect(mina.getByText('jun님이 입력하고 있어요')).toBeVisible()
  await jun.keyboard.press('Enter')
  await expect(log(mina).getByText('네', { exact: true })).toBeVisible()
  await jun.close()
  await expect(mina.getByText('jun님이 나갔어요')).toBeVisible()
  await mina.reload()
  await expect(log(mina).getByText('시원해요?')).toBeVisible()
})

test('a shopper’s tab asks, an administrator’s answers, and a third receives nothing of it', async ({ openTab }) => {
  const [mina, jun, admin] = [await openTab(), await openTab(), await openTab()]
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  const administrator = demoAccounts.find(({ role }) => role === 'administrator')
  if (!administrator) throw new Error('The demo has no administrator')
  await admin.goto('/admin?tab=support')
  await admin.getByLabel('이메일').fill(administrator.email)
  await admin.getByLabel('비밀번호', { exact: true }).fill(administrator.password)
  await admin.getByRole('button', { name: '로그인' }).click()
  await expect(admin.getByText('아직 문의가 없어요')).toBeVisible()

  for (const tab of [mina, jun]) await tab.goto('/support')
  await write(mina, '배송은 언제 오나요?')
  await admin.getByRole('button', { name: /mina.*배송은 언제 오나요/ }).click()
  await expect(mina.getByText('읽음')).toBeVisible()
  await write(admin, '내일 도착해요.')
  await expect(log(mina).getByText('내일 도착해요.')).toBeVisible()
  await jun.reload()
  await expect(jun.getByText('아직 나눈 이야기가 없어요. 첫 메시지를 보내 보세요.')).toBeVisible()
})
