import { expect } from '@playwright/test'
import { signUp } from '#test/support/browser/shop-test.ts'
import { signOut, test } from '#test/support/browser/tab-shop-test.ts'

test('a session belongs to its tab, and ends there alone', async ({ openTab }) => {
  const mina = await openTab()
  const jun = await openTab()
  await signUp(mina, 'mina')
  await signUp(jun, 'jun')
  const guest = await openTab('/')
  await expect(guest.getByRole('link', { name: '로그인' })).toBeVisible()

  await signOut(jun)
  await mina.goto('/orders')
  await expect(mina.getByRole('button', { name: 'mina', exact: true })).toBeVisible()
})

test('signing out ends the session in a tab that shares it', async ({ openTab, context }) => {
  const mina = await openTab()
  await signUp(mina, 'mina')
  // A tab that a page opens starts with a copy of its session.
  const opening = context.waitForEvent('page')
  await mina.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/settings', target: '_blank', rel: 'opener' })
    link.textContent = 'another tab'
    document.querySelector('main')?.prepend(link)
  })
  await mina.getByRole('link', { name: 'another tab' }).click()
  const copy = await opening
  await expect(copy.getByText('mina님으로 로그인했어요.')).toBeVisible()
  await expect
    .poll(() =>
      copy.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /socket\.io/.test(name))),
    )
    .toBe(true)

  await signOut(mina)
  await expect(copy.getByRole('link', { name: '로그인' }).first()).toBeVisible()
})
