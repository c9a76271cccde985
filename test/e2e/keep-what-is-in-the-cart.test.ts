import { expect, type Page } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'
import { deferred } from '#test/support/realtime/deferred.ts'

/** A shopper's page of goods 3, one of which is in the cart; answers what the server has in it. */
async function openWithCart(page: Page) {
  const { request } = page
  const password = 'plum-orchard-42'
  const account = { nickname: '하나', email: 'hana@example.com', password, confirmPassword: password }
  await request.post('/api/users', { data: account })
  await request.post('/api/auth', { data: { email: account.email, password, session: 'cookie' } })
  await request.put('/api/goods/3/cart', { data: { quantity: 1 } })
  const { user } = await (await request.get('/api/users/me')).json()
  await page.addInitScript((me) => localStorage.setItem('user', me), JSON.stringify(user))
  await page.goto('/goods/3')
  const inCart = async () => {
    const { cart } = await (await request.get('/api/goods/cart')).json()
    return (cart as { quantity: number }[]).map(({ quantity }) => quantity)
  }
  expect(await inCart()).toEqual([1])
  return inCart
}

const raise = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /하나 늘리기/ })
    .click()

test('the page is left while a change is being written: what was chosen last is in the cart', async ({
  openBrowser,
}) => {
  const page = await openBrowser()
  const inCart = await openWithCart(page)
  const left = deferred()
  const write = '**/api/cart/items/3'
  await page.route(write, (route) => left.promise.then(() => route.continue()), { times: 1 })
  await page.getByRole('link', { name: '장바구니, 1개' }).click()
  const writing = page.waitForRequest(write)
  await raise(page)
  await writing
  await raise(page)
  await raise(page)
  await page.goto('/healthz')
  left.resolve()
  await expect.poll(inCart).toEqual([4])
})
