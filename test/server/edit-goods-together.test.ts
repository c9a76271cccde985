import { afterEach, beforeEach, expect, test } from 'vitest'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

const params = { goodsId: '1' }
let server: TestServer
let token: string

beforeEach(async () => {
  server = await startServer()
  token = await signInAs(server.backend, testAdministrator)
  await change({ stock: 50, price: 3000 })
})
afterEach(() => server.close())

const change = (body: object) => callEndpoint(server.backend, 'changeGoods', { token, params, body })

async function goods(): Promise<{ stock: number; price: number }> {
  return Object((await callEndpoint(server.backend, 'getGoods', { params })).body).goods
}

test('a stock that was set from an old look at it is refused, and nothing of the change is done', async () => {
  await buy(server.backend, (await signUpShopper(server.backend, '하나')).token, 1)
  expect(await change({ stock: 60, name: '콜라', expected: { stock: 50 } })).toMatchObject({
    status: 409,
    body: { code: 'goods_changed', errorMessage: '그사이 상품이 바뀌었어요. 지금 값을 확인하고 다시 저장해 주세요.' },
  })
  expect(await goods()).toMatchObject({ stock: 49, name: '시원한 콜라' })
  expect(await change({ stock: 60, expected: { stock: 49 } })).toMatchObject({
    status: 200,
    body: { goods: { stock: 60 } },
  })
  expect((await change({ price: 1, expected: { price: 2999 } })).status).toBe(409)
  expect((await change({ price: 2000, expected: { stock: 60, price: 3000 } })).status).toBe(200)
})

test('a text that another administrator has changed is not overwritten unseen', async () => {
  await change({ name: '콜라' })
  expect(await change({ name: '사이다', expected: { name: '시원한 콜라' } })).toMatchObject({
    status: 409,
    body: { code: 'goods_changed' },
  })
  expect(await change({ category: 'food', expected: { category: 'drink' } })).toMatchObject({ status: 200 })
  expect(await change({ name: '사이다', expected: { name: '콜라' } })).toMatchObject({ status: 200 })
})

test('twenty administrators add ten pieces each at once, and none of it is lost', async () => {
  const addTen = async (): Promise<void> => {
    const { stock } = await goods()
    const { status } = await change({ stock: stock + 10, expected: { stock } })
    if (status === 409) return addTen()
    expect(status).toBe(200)
  }
  await Promise.all(Array.from({ length: 20 }, addTen))
  expect((await goods()).stock).toBe(250)
})

test('everybody receives goods that are new, other or gone; a stock alone is told as ever', async () => {
  // A client that reconnects receives only new events.
  const guest = await openSocket(server.url, { auth: { serverOffset: 0 } })
  const retire = { token, params }
  await change({ stock: 7 })
  await eventually(() => expect(guest.received('STOCK_CHANGED')).toEqual([{ goodsId: 1, stock: 7, sold: 0 }]))
  expect(guest.received('GOODS_CHANGED')).toEqual([])

  await change({ price: 2500, stock: 7 })
  const changed = { goodsId: 1, goods: expect.objectContaining({ goodsId: 1, price: 2500 }) }
  await eventually(() => expect(guest.received('GOODS_CHANGED')).toEqual([changed]))
  await change({ price: 2500 })
  const tea = { name: '유자차', thumbnailUrl: '/pictures/v1/tea.svg', category: 'tea-coffee', price: 5000 }
  const { body } = await callEndpoint(server.backend, 'addGoods', { token, body: tea })
  const { goodsId } = Object(Object(body).goods)
  await callEndpoint(server.backend, 'retireGoods', retire)
  await eventually(() => expect(guest.received('GOODS_CHANGED')).toEqual([changed, { goodsId }, { goodsId: 1 }]))
})

test('goods that are added without a number get the next one that was never used', async () => {
  const tea = { name: '유자차', thumbnailUrl: '/pictures/v1/tea.svg', category: 'tea-coffee', price: 5000 }
  const add = async () => {
    const { body } = await callEndpoint(server.backend, 'addGoods', { token, body: tea })
    return Number(Object(Object(body).goods).goodsId)
  }
  const first = await add()
  await callEndpoint(server.backend, 'retireGoods', { token, params: { goodsId: String(first) } })
  expect(await add()).toBe(first + 1)
  const many = await Promise.all(Array.from({ length: 10 }, add))
  expect(new Set(many).size).toBe(10)
})

test('the pictures to choose from are those that the shop has', async () => {
  const { body } = await callEndpoint(server.backend, 'listPictures', { token })
  const { pictures } = Object(body)
  expect(pictures.length).toBeGreaterThan(20)
  expect(new Set(pictures).size).toBe(pictures.length)
  expect(pictures).toContain((Object(await goods()) as { thumbnailUrl: string }).thumbnailUrl)
  const shopper = await signUpShopper(server.backend, '하나')
  expect((await callEndpoint(server.backend, 'listPictures', { token: shopper.token })).status).toBe(403)
})

test('who comes for the first time is told of what has just changed, for its page may have been read before', async () => {
  await change({ price: 3100 })
  const fresh = await openSocket(server.url)
  const told = [{ goodsId: 1, goods: { price: 3100 } }]
  await eventually(() => expect(fresh.received('GOODS_CHANGED')).toMatchObject(told))
})
