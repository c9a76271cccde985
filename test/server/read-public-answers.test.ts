import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EndpointName } from '#app/contract/routes.ts'
import { buy, stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper, type TestCall } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { sendRequest } from '#test/support/server/send-request.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const everyList = [
  '/api/goods',
  '/api/goods?sort=popular',
  '/api/goods?category=drink',
  `/api/goods?q=${encodeURIComponent('사이다')}`,
  '/api/goods/3',
  '/api/categories',
  '/api/purchases',
  '/api/purchases?goodsId=3',
]

/** Reads an answer as somebody does who has read it before. */
const readAgain = (path: string, etag = '') =>
  sendRequest(server.url + path, 'GET', { 'if-none-match': etag, 'accept-encoding': 'identity' })

async function read(path: string) {
  const { body, headers } = await readAgain(path)
  return { body, etag: headers.etag ?? '' }
}

async function asAdministrator(name: EndpointName, call: TestCall) {
  const token = await signInAs(server.backend, testAdministrator)
  const { status } = await callEndpoint(server.backend, name, { token, ...call })
  expect(status).toBeLessThan(300)
}

test('what has not changed is not sent again', async () => {
  for (const path of everyList) {
    const { etag, body } = await read(path)
    expect(etag, path).not.toBe('')
    expect(await readAgain(path, etag), path).toMatchObject({ status: 304, body: '' })
    expect(await readAgain(path), path).toMatchObject({ status: 200, body })
  }
})

test('the same answer comes in each encoding, and without a body to whoever asks for its head', async () => {
  const url = `${server.url}/api/goods`
  const get = async (encoding: string) => {
    const response = await fetch(url, { headers: { 'accept-encoding': encoding } })
    expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    return response.text()
  }
  const plain = await get('identity')
  for (const encoding of ['br', 'gzip', 'br', 'gzip']) expect(await get(encoding)).toBe(plain)
  expect(await sendRequest(url, 'HEAD')).toMatchObject({ status: 200, body: '' })
  expect(await (await fetch(`${server.url}/api/goods/3`)).json()).toMatchObject({ goods: { goodsId: 3 } })
})

const changes: Record<string, { paths: string[]; change: () => Promise<unknown> }> = {
  'somebody orders': {
    paths: everyList.filter((path) => path !== '/api/categories'),
    change: async () => buy(server.backend, (await signUpShopper(server.backend, 'mina')).token, 3, 79),
  },
  'an administrator changes the stock': {
    paths: ['/api/goods/3', '/api/goods?category=drink', '/api/goods?sort=price_asc&category=drink'],
    change: () => stockUp(server.backend, 3, 7),
  },
  'an administrator changes a price': {
    paths: ['/api/goods/3', '/api/goods?category=drink', `/api/goods?q=${encodeURIComponent('사이다')}`],
    change: () => asAdministrator('changeGoods', { params: { goodsId: '3' }, body: { price: 7 } }),
  },
  'a product moves to another category': {
    paths: ['/api/goods/3', '/api/goods?category=drink', '/api/goods?category=food', '/api/categories'],
    change: () => asAdministrator('changeGoods', { params: { goodsId: '3' }, body: { category: 'food' } }),
  },
  'a product is added': {
    paths: ['/api/goods', '/api/goods?category=drink', '/api/categories'],
    change: () =>
      asAdministrator('addGoods', {
        body: { name: '콜라 제로', thumbnailUrl: '/pictures/new.svg', category: 'drink', price: 1_000 },
      }),
  },
  'a product is retired': {
    paths: ['/api/goods/3', '/api/goods?category=drink', '/api/categories'],
    change: () => asAdministrator('retireGoods', { params: { goodsId: '3' } }),
  },
}

for (const [name, { paths, change }] of Object.entries(changes)) {
  test(`after this, nobody reads what was before: ${name}`, async () => {
    const before = await Promise.all(paths.map(read))
    await change()
    for (const [index, path] of paths.entries()) {
      const again = await readAgain(path, before[index]?.etag)
      expect(again.status, path).not.toBe(304)
      expect(again.body, path).not.toBe(before[index]?.body)
    }
  })
}

test('whoever hears of a sale never reads the stock from before it', async () => {
  const { token } = await signUpShopper(server.backend, 'mina')
  const { received, socket } = await openSocket(server.url)
  const newest = () => received('STOCK_CHANGED').at(-1)
  for (let sold = 1; sold <= 5; sold += 1) {
    await read('/api/goods/3')
    await buy(server.backend, token, 3)
    await eventually(() => expect(newest()).toMatchObject({ sold }))
    expect(JSON.parse((await read('/api/goods/3')).body)).toMatchObject({ goods: newest() })
  }
  socket.disconnect()
})

test('after an order is cancelled its products are there again', async () => {
  const { body: before } = await read('/api/goods/3')
  await buy(server.backend, (await signUpShopper(server.backend, 'mina')).token, 3)
  const { etag } = await read('/api/goods/3')
  const { body } = await callEndpoint(server.backend, 'listAllOrders', {
    token: await signInAs(server.backend, testAdministrator),
  })
  const [{ orderId }] = Object(body).orders
  const step = { status: 'cancelled', expectedStatus: 'paid' }
  await asAdministrator('changeOrderStatus', { params: { orderId }, body: step })
  expect(await readAgain('/api/goods/3', etag)).toMatchObject({ status: 200, body: before })
})

test('a nickname that is hidden, or whose account is deleted, is in no list of purchases any more', async () => {
  const mina = await signUpShopper(server.backend, 'mina')
  const jun = await signUpShopper(server.backend, 'jun')
  await buy(server.backend, mina.token, 3)
  for (const status of ['packed', 'shipped', 'delivered']) {
    const { body } = await callEndpoint(server.backend, 'listOrders', { token: mina.token })
    const [{ orderId, status: expectedStatus }] = Object(body).orders
    await asAdministrator('changeOrderStatus', { params: { orderId }, body: { status, expectedStatus } })
  }
  await buy(server.backend, jun.token, 3)
  const { etag } = await read('/api/purchases')
  await callEndpoint(server.backend, 'changeMe', { token: jun.token, body: { hideNickname: true } })
  const hidden = await readAgain('/api/purchases', etag)
  expect(hidden.body).not.toContain('jun')
  expect(hidden.body).toContain('mina')
  await callEndpoint(server.backend, 'deleteMe', { token: mina.token, body: { password: mina.password } })
  expect((await readAgain('/api/purchases', hidden.headers.etag)).body).not.toContain('mina')
})

test('whoever reads kept answers is limited like everybody', async () => {
  const guarded = await startServer({ backend: { limits: { callsPerAddress: { points: 2, seconds: 60 } } } })
  const statuses: number[] = []
  for (let call = 0; call < 3; call += 1) statuses.push((await fetch(`${guarded.url}/api/goods`)).status)
  expect(statuses).toEqual([200, 200, 429])
  await guarded.close()
})
