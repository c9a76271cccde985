import { expect } from '@playwright/test'
import { signUp } from '#test/support/browser/shop-test.ts'
import { callFrom, orderOf, test } from '#test/support/browser/tab-shop-test.ts'

test('what can’t be kept is answered with an error and has not happened; what is answered outlives its tab', async ({
  openTab,
  expectedInConsole,
}) => {
  expectedInConsole.push(/QuotaExceededError|status of 500/)
  const mina = await openTab()
  await signUp(mina, 'mina')
  const buy = (key: string) => callFrom(mina, 'POST /api/orders', { key, body: orderOf(3) })

  // As a disk that is full.
  await mina.evaluate(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {}
    Object.assign(globalThis, { makeRoom: () => void Object.defineProperty(IDBObjectStore.prototype, 'put', put) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  expect(await buy('no-room-01')).toMatchObject({ status: 500, body: { code: 'internal' } })
  expect((await callFrom(mina, 'GET /api/goods/3')).body).toMatchObject({ goods: { stock: 80 } })
  expect((await callFrom(mina, 'GET /api/orders')).body).toMatchObject({ orders: [] })

  await mina.evaluate('makeRoom()')
  expect(await buy('room-again-01')).toMatchObject({ status: 201 })
  // At once: nothing is written later than its answer.
  await mina.close({ runBeforeUnload: false })
  const later = await openTab('/')
  expect((await callFrom(later, 'GET /api/goods/3')).body).toMatchObject({ goods: { stock: 79, sold: 1 } })
})
