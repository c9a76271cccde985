import { expect, type Page } from '@playwright/test'
import { findViolationsInBothWidths } from '#test/support/browser/find-violations.ts'
import { openAdmin, serverIsAway, signUp, test } from '#test/support/browser/shop-test.ts'

test.use({ expectedInConsole: [serverIsAway] })

const field = (page: Page) => page.getByRole('textbox', { name: /메시지$/ })
const log = (page: Page) => page.getByRole('log')
const said = (page: Page) => log(page).getByRole('listitem').locator('p[dir=auto]').allTextContents()

async function write(page: Page, text: string) {
  await field(page).fill(text)
  await field(page).press('Enter')
}

test('a shopper and an administrator talk, through a server that dies in between: everything is there, once and in order', async ({
  server,
  openBrowser,
}) => {
  const mina = await openBrowser({ viewport: { width: 390, height: 844 } })
  await signUp(mina, 'mina')
  await mina.getByRole('button', { name: 'mina', exact: true }).click()
  await mina.getByRole('menuitem', { name: '문의' }).click()
  await write(mina, '배송은 언제 오나요?')
  await expect(mina.getByText('보냄')).toBeVisible()

  const admin = await openBrowser()
  await openAdmin(admin, '/admin?tab=support')
  await admin.getByRole('button', { name: /mina.*배송은 언제 오나요/ }).click()
  await expect(mina.getByText('읽음')).toBeVisible()
  await write(admin, '내일 도착해요.')
  await expect(log(mina).getByText('내일 도착해요.')).toBeVisible()

  await server.kill()
  await expect(mina.getByText(/^연결이 끊겼어요/)).toBeVisible()
  await expect(admin.getByText(/^연결이 끊겼어요/).first()).toBeVisible()
  await write(mina, '고맙습니다!')
  await write(mina, '하나 더 여쭤볼게요.')
  await write(admin, '네, 물어보세요.')
  await expect(mina.getByText('연결되면 보낼게요')).toHaveCount(2)
  // A reload loses nothing of it; the page itself comes from the browser.
  await mina.reload()
  await expect(log(mina).getByText('하나 더 여쭤볼게요.')).toBeVisible()
  await server.start()
  await expect(log(admin).getByText('하나 더 여쭤볼게요.')).toBeVisible({ timeout: 30_000 })
  await expect(log(mina).getByText('네, 물어보세요.')).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => said(mina)).toHaveLength(5)
  await expect.poll(() => said(admin)).toHaveLength(5)
  expect(await said(mina)).toEqual(await said(admin))
  const own = (await said(mina)).filter((text) => text !== '네, 물어보세요.')
  expect(own).toEqual(['배송은 언제 오나요?', '내일 도착해요.', '고맙습니다!', '하나 더 여쭤볼게요.'])
})

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

test('support breaks no rule of access on either side', async ({ openBrowser }) => {
  const options = { reducedMotion: 'reduce' } as const
  const [mina, admin] = [await openBrowser(options), await openBrowser(options)]
  await signUp(mina, 'mina')
  await mina.goto('/support')
  await write(mina, '안녕하세요')
  await openAdmin(admin, '/admin?tab=support')
  await expect(admin.getByRole('button', { name: /mina/ })).toBeVisible()
  expect(await findViolationsInBothWidths(admin)).toEqual([])
  await admin.getByRole('button', { name: /mina/ }).click()
  await write(admin, '네!')
  await expect(log(mina).getByText('네!')).toBeVisible()
  for (const page of [mina, admin]) expect(await findViolationsInBothWidths(page)).toEqual([])
})
