import { expect } from '@playwright/test'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import { signUp } from '#test/support/browser/shop-test.ts'
import { callFrom, orderOf, signIn, test } from '#test/support/browser/tab-shop-test.ts'

test('resetting empties the shop in every tab, and it can be used at once', async ({ openTab }) => {
  const mina = await openTab()
  await signUp(mina, 'mina')
  await callFrom(mina, 'POST /api/orders', { key: 'mina-buys-one', body: orderOf(3) })
  const other = await openTab('/')
  await expect(other.getByRole('region', { name: '최근 구매' }).getByRole('listitem')).toHaveCount(1)

  const loadedAgain = [mina, other].map((page) => page.waitForEvent('load'))
  await mina.getByRole('button', { name: '장터 초기화' }).click()
  const question = mina.getByRole('dialog', { name: '장터를 초기화할까요?' })
  await question.getByRole('button', { name: '취소' }).click()
  await expect(mina.getByRole('button', { name: 'mina', exact: true })).toBeVisible()
  await mina.getByRole('button', { name: '장터 초기화' }).click()
  await question.getByRole('button', { name: '초기화하기' }).click()
  await Promise.all(loadedAgain)

  await mina.goto('/')
  for (const page of [mina, other]) {
    await expect(page.getByRole('link', { name: '로그인' })).toBeVisible()
    await expect(page.getByRole('region', { name: '최근 구매' })).toContainText('아직 구매가 없어요')
  }
  expect((await callFrom(mina, 'GET /api/goods/3')).body).toMatchObject({ goods: { stock: 80, sold: 0 } })
  // The nickname is free again, and the demo's accounts are there.
  await signUp(mina, 'mina')
  await signIn(other, demoAccounts[1]?.email ?? '', demoAccounts[1]?.password ?? '')
})
