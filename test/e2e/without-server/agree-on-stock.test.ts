import { expect, type Page } from '@playwright/test'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import { callFrom, orderOf, test } from '#test/support/browser/tab-shop-test.ts'

const goodsId = 3

async function signInTab(page: Page, role: 'shopper' | 'administrator', nth = 0): Promise<void> {
  const account = demoAccounts.filter((one) => one.role === role)[nth]
  const body = { email: account?.email, password: account?.password, session: 'cookie' }
  expect((await callFrom(page, 'POST /api/auth', { body })).status).toBe(200)
}

test('twenty buys at once from two tabs of the last ten pieces make ten orders', async ({ openTab }) => {
  const tabs = [await openTab('/'), await openTab('/')]
  const admin = await openTab('/')
  await signInTab(admin, 'administrator')
  await callFrom(admin, `PATCH /api/goods/${goodsId}`, { body: { stock: 10 } })
  for (const [nth, page] of tabs.entries()) await signInTab(page, 'shopper', nth)

  const answers = await Promise.all(
    tabs.flatMap((page, tab) =>
      Array.from({ length: 10 }, (_, n) =>
        callFrom(page, 'POST /api/orders', { key: `tab-${tab}-buy-${n}`, body: orderOf(goodsId) }),
      ),
    ),
  )

  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    ...Array<number>(10).fill(201),
    ...Array<number>(10).fill(409),
  ])
  for (const page of [...tabs, admin]) {
    expect((await callFrom(page, `GET /api/goods/${goodsId}`)).body).toMatchObject({ goods: { stock: 0, sold: 10 } })
    expect((await callFrom(page, 'GET /api/purchases')).body).toMatchObject({ latest: 10 })
    await expect(page.getByRole('region', { name: '최근 구매' }).getByRole('listitem')).toHaveCount(10)
  }
})

test('the same attempt from two tabs of one account at once is one order', async ({ openTab }) => {
  const tabs = [await openTab('/'), await openTab('/')]
  for (const page of tabs) await signInTab(page, 'shopper')
  const answers = await Promise.all(
    tabs.map((page) => callFrom(page, 'POST /api/orders', { key: 'one-attempt', body: orderOf(goodsId) })),
  )
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(answers[0]?.body).toEqual(answers[1]?.body)
  expect((await callFrom(await openTab('/'), 'GET /api/purchases')).body).toMatchObject({ latest: 1 })
})
