import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MAX_WISHES } from '#app/contract/limits.ts'
import { rest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { callEndpoint, signInAs, signUpShopper, type TestCall } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { fillGoods } from '#test/support/server/fill-store.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let store: Store
let server: TestServer
let mina: string

beforeEach(async () => {
  store = await openTestStore()
  server = await startServer({ backend: { store } })
  mina = (await signUpShopper(server.backend, '미나')).token
})
afterEach(() => server.close())

const ask = (name: EndpointName, call: TestCall = {}) => callEndpoint(server.backend, name, { token: mina, ...call })
const add = (goodsId: number | string, call?: TestCall) =>
  ask('addWish', { params: { goodsId: String(goodsId) }, ...call })
const remove = (goodsId: number) => ask('removeWish', { params: { goodsId: String(goodsId) } })
const merge = (goodsIds: unknown) => ask('mergeWishes', { body: { goodsIds } })
const ids = async (token = mina) =>
  v.parse(rest.listWishedIds.answer, (await ask('listWishedIds', { token })).body).goodsIds

test('wishes are listed page by page, the newest first, and each once however often it is added', async () => {
  for (const goodsId of [3, 1, 2, 5, 3]) expect((await add(goodsId)).status).toBe(200)
  expect(await ids()).toEqual([5, 2, 1, 3])
  const pages: number[][] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: Record<string, string> = { limit: '3', ...(cursor && { cursor }) }
    const page: v.InferOutput<typeof rest.listWishes.answer> = v.parse(
      rest.listWishes.answer,
      (await ask('listWishes', { query })).body,
    )
    pages.push(page.goods.map(({ goodsId }) => goodsId))
    // What is added meanwhile moves nothing between pages.
    await add(7)
    cursor = page.nextCursor
  }
  expect(pages).toEqual([[5, 2, 1], [3]])
})

test('removing answers the same whether the product is on the wishlist or not, and what comes back is the newest', async () => {
  await add(1)
  await add(2)
  expect(await remove(1)).toMatchObject({ status: 200, body: { goodsIds: [2] } })
  expect(await remove(1)).toMatchObject({ status: 200, body: { goodsIds: [2] } })
  expect(await add(1)).toMatchObject({ status: 200, body: { goodsIds: [1, 2] } })
})

test('the account’s other devices hear of each change, and nobody else does; no change is not told', async () => {
  const phone = await openSocket(server.url, { auth: { token: mina } })
  const other = await openSocket(server.url, { auth: { token: (await signUpShopper(server.backend, '하나')).token } })
  const guest = await openSocket(server.url)
  await add(3)
  await add(3)
  await add(1)
  await remove(3)
  await remove(3)
  await merge([1])
  await merge([2, 1])
  await eventually(() =>
    expect(phone.received('WISHES_CHANGED')).toEqual([
      { goodsIds: [3] },
      { goodsIds: [1, 3] },
      { goodsIds: [1] },
      { goodsIds: [2, 1] },
    ]),
  )
  expect([...other.events(), ...guest.events()]).not.toContain('WISHES_CHANGED')
})

test('a guest’s wishlist is added to the account’s, and a second time it changes nothing', async () => {
  await add(1)
  const answer = { status: 200, body: { goodsIds: [5, 3, 1], moved: 3, gone: 1, left: 0 } }
  expect(await merge([5, 1, 3, 999_999, 5])).toEqual(expect.objectContaining(answer))
  expect(await merge([5, 1, 3, 999_999, 5])).toEqual(expect.objectContaining(answer))
})

test('a wishlist has an end, and says so', async () => {
  await fillGoods(store, MAX_WISHES + 5)
  const many = Array.from({ length: MAX_WISHES - 1 }, (_, index) => 1_000_001 + index)
  expect(await merge(many)).toMatchObject({ status: 200, body: { moved: MAX_WISHES - 1, left: 0 } })
  expect(await merge([2, 1, many[0], 3])).toMatchObject({ status: 200, body: { moved: 2, left: 2 } })
  expect((await ids())[0]).toBe(2)
  expect(await add(1)).toMatchObject({ status: 409, body: { code: 'wishes_full' } })
  expect((await add(2)).status).toBe(200)
  await remove(2)
  expect((await add(1)).status).toBe(200)
  expect(await ids()).toHaveLength(MAX_WISHES)
})

test('a product that is no longer for sale is on no wishlist, and its place is free', async () => {
  await merge([1, 2, 3])
  const administrator = await signInAs(server.backend, testAdministrator)
  await callEndpoint(server.backend, 'retireGoods', { token: administrator, params: { goodsId: '2' } })
  expect(await ids()).toEqual([1, 3])
  expect((await ask('listWishes')).body).toMatchObject({
    goods: [{ goodsId: 1 }, { goodsId: 3 }],
  })
  expect(await add(2)).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
  expect(await remove(2)).toMatchObject({ status: 200, body: { goodsIds: [1, 3] } })
})

test('nobody sees or changes the wishlist of somebody else, and a guest has none here', async () => {
  const hana = (await signUpShopper(server.backend, '하나')).token
  await add(3)
  await callEndpoint(server.backend, 'removeWish', { token: hana, params: { goodsId: '3' } })
  expect([await ids(), await ids(hana)]).toEqual([[3], []])
  for (const name of ['listWishes', 'listWishedIds', 'addWish', 'removeWish'] as const) {
    expect((await callEndpoint(server.backend, name, { params: { goodsId: '3' } })).status).toBe(401)
  }
  expect((await callEndpoint(server.backend, 'mergeWishes', { body: { goodsIds: [3] } })).status).toBe(401)
})

test('bad input is refused, and changes nothing', async () => {
  for (const goodsId of ['0', '-1', '1.5', 'cola', '9'.repeat(20)]) {
    expect(await add(goodsId)).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
  expect(await add(999_999)).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
  const tooMany = Array.from({ length: MAX_WISHES + 1 }, (_, index) => index + 1)
  for (const goodsIds of [undefined, null, [], [0], ['a'], '1', {}, tooMany]) {
    expect(await merge(goodsIds)).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
  for (const query of [{ cursor: 'x' }, { cursor: btoa('["a"]') }, { limit: '0' }, { limit: '61' }]) {
    expect((await ask('listWishes', { query })).status).toBe(400)
  }
  expect(await ids()).toEqual([])
})
