import { expect, type Page } from '@playwright/test'
import { openAdmin, signUp, test } from '#test/support/browser/shop-test.ts'

const field = (page: Page) => page.getByRole('textbox', { name: /메시지$/ })
const log = (page: Page) => page.getByRole('log')

async function write(page: Page, text: string) {
  await field(page).fill(text)
  await field(page).press('Enter')
}

test('an answer is told wherever the shopper is, and support works by keyboard alone', async ({ openBrowser }) => {
  const mina = await openBrowser()
  await signUp(mina, 'mina')
  await mina.goto('/support')
  await write(mina, '안녕하세요')
  await expect(mina.getByText('보냄')).toBeVisible()
  await mina.goto('/settings')
  const admin = await openBrowser()
  await openAdmin(admin, '/admin?tab=support&thread=1')
  await write(admin, '무엇을 도와 드릴까요?')
  await expect(mina.getByText('읽지 않은 메시지 1개')).toBeAttached()
  await expect(mina).toHaveTitle(/^\(1\) /)
  await mina.getByRole('button', { name: 'mina', exact: true }).focus()
  await mina.keyboard.press('Enter')
  await expect(mina.getByRole('menuitem', { name: '문의, 읽지 않은 메시지 1개' })).toBeFocused()
  await mina.keyboard.press('Enter')
  await expect(log(mina).getByText('무엇을 도와 드릴까요?')).toBeVisible()
  await expect(mina).not.toHaveTitle(/^\(/)
  await log(mina).focus()
  await mina.keyboard.press('Tab')
  await mina.keyboard.type('괜찮아요')
  await mina.keyboard.press('Enter')
  await expect(log(admin).getByText('괜찮아요')).toBeVisible()
})
