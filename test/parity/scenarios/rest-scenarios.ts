import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, password, recipient, signInAsAdministrator } from './people.ts'

type Scenario = (stage: Stage) => Promise<void>

const form = { 'content-type': 'application/x-www-form-urlencoded' }

export const restScenarios: Record<string, Scenario> = {
  'signing up': async ({ call }) => {
    const mina = { nickname: 'mina', email: 'mina@example.com', password, confirmPassword: password }
    await call('signUp', 201, { text: new URLSearchParams(mina).toString(), headers: form })
    await call('signUp', 400, { json: { ...mina, nickname: 'MINA', email: 'other@example.com' } })
    await call('signUp', 400, { json: { ...mina, nickname: 'other', email: 'Mina@Example.com' } })
    await call('signUp', 400, { json: { ...mina, nickname: 'other', confirmPassword: 'plum-orchard-43' } })
    await call('signUp', 400, { json: { nickname: '', email: 'no', password: '1', confirmPassword: '1' } })
    await call('signUp', 400, { json: {}, headers: { 'accept-language': 'en-GB,en;q=0.9' } })
    await call('signUp', 400, {
      json: { ...mina, nickname: 'common', password: 'password', confirmPassword: 'password' },
    })
  },

  'signing in and out': async (stage) => {
    const { call } = stage
    const token = await join(stage, 'mina')
    await call('getMe', 200, { token })
    await call('getMe', 200, { cookie: token })
    await call('getMe', 401)
    await call('getMe', 401, { token: 'forged', cookie: token })
    await call('getMe', 401, { headers: { authorization: 'Basic bWluYTpwdw==' } })
    await call('signIn', 400, { json: { email: 'mina@example.com', password: 'wrong-orchard' } })
    await call('signIn', 400, { json: { email: 'nobody@example.com', password } })
    await call('signIn', 200, { json: { email: 'mina@example.com', password, session: 'cookie' } })
    await call('signOut', 204, { cookie: token })
    await call('getMe', 401, { cookie: token })
    await call('signOut', 401)
  },

  'the cart': async (stage) => {
    const { call } = stage
    const token = await join(stage, 'mina')
    await call('getCart', 401)
    await call('getCart', 200, { token })
    await call('putCartLine', 200, { token, params: { goodsId: 3 }, json: { quantity: 2 } })
    await call('putCartLine', 200, { token, params: { goodsId: 1 }, text: 'quantity=5', headers: form })
    await call('putCartLine', 200, { token, params: { goodsId: 3 }, json: { quantity: 7 } })
    for (const quantity of [0, -1, 1.5, 100, 'abc', 2 ** 53, null, [1]])
      await call('putCartLine', 400, { token, params: { goodsId: 3 }, json: { quantity } })
    await call('putCartLine', 404, { token, params: { goodsId: 999_999 }, json: { quantity: 1 } })
    await call('getCart', 200, { token })
    await call('removeCartLine', 200, { token, params: { goodsId: 3 } })
    await call('removeCartLine', 200, { token, params: { goodsId: 3 } })
    await call('getCart', 200, { cookie: token })
    const add = { token, key: 'one-press-of-add', json: { goodsId: 1, quantity: 2 } }
    await call('addToCart', 200, add)
    await call('addToCart', 200, add)
    await call('addToCart', 422, { ...add, json: { goodsId: 1, quantity: 3 } })
    await call('addToCart', 404, { ...add, key: 'another-press', json: { goodsId: 999_999, quantity: 1 } })
    const change = (quantity: number, replaces: number) => ({
      token,
      params: { goodsId: 1 },
      json: { quantity, replaces: [replaces] },
    })
    await call('changeCartItem', 200, change(4, 7))
    await call('changeCartItem', 409, change(2, 7))
    const merge = { token, key: 'cart-of-a-guest', json: { items: [{ goodsId: 1, quantity: 1 }] } }
    await call('mergeCart', 200, merge)
    await call('mergeCart', 200, merge)
    const again = { items: [1, 999_999].map((goodsId) => ({ goodsId, quantity: 1 })), soldOut: 'skip' }
    await call('mergeCart', 200, { token, key: 'bought-again', json: again })
    await call('getCart', 200, { token })
  },

  ordering: async (stage) => {
    const { call } = stage
    const [mina, junho] = [await join(stage, 'mina'), await join(stage, 'junho')]
    await call('putCartLine', 200, { token: mina, params: { goodsId: 3 }, json: { quantity: 2 } })
    await call('createOrder', 401, { json: orderOf(3), key: 'order-0001' })
    const { body } = await call('createOrder', 201, {
      token: mina,
      key: 'order-0001',
      json: {
        ...orderOf(3),
        items: [
          { goodsId: 3, quantity: 1 },
          { goodsId: 1, quantity: 2 },
          { goodsId: 3, quantity: 1 },
        ],
      },
    })
    const orderId = String(Object(Object(body).order).orderId)
    await call('getCart', 200, { token: mina })
    const cart = { token: mina, key: 'order-of-the-cart', json: { ...orderOf(3, 2), from: 'cart' } }
    await call('createOrder', 201, cart)
    await call('createOrder', 201, cart)
    await call('createOrder', 409, { ...cart, key: 'order-of-nothing' })
    await call('getCart', 200, { token: mina })
    await call('getOrder', 200, { token: mina, params: { orderId } })
    await call('getOrder', 404, { token: junho, params: { orderId } })
    await call('getOrder', 404, { token: mina, params: { orderId: 'nothing' } })
    await call('cancelOrder', 404, { token: junho, params: { orderId }, json: { status: 'cancelled' } })
    await call('cancelOrder', 400, { token: mina, params: { orderId }, json: { status: 'delivered' } })
    await call('cancelOrder', 200, { token: mina, params: { orderId }, json: { status: 'cancelled' } })
    await call('cancelOrder', 200, { token: mina, params: { orderId }, text: 'status=cancelled', headers: form })
    await call('listOrders', 200, { token: mina })
    await call('listOrders', 200, { token: mina, query: { key: 'order-0001' } })
    await call('listOrders', 200, { token: junho })
    await call('listPurchases', 200)
    await call('listPurchases', 200, { query: { after: '1', limit: '10' } })
    await call('listPurchases', 400, { query: { after: '-1', limit: '1000' } })
    await call('listPurchases', 200, { query: { goodsId: '1' } })
    await call('listPurchases', 200, { query: { goodsId: '2' } })
    await call('listPurchases', 400, { query: { goodsId: 'cola' } })
  },

  'ordering to a postcode': async (stage) => {
    const { call } = stage
    const token = await join(stage, 'mina')
    const to = (postcode: unknown) => ({ ...orderOf(1), recipient: { ...recipient, postcode } })
    await call('createOrder', 201, { token, key: 'order-0001', json: to('04524') })
    for (const postcode of ['4524', '045240', 'abcde', '', 4524]) {
      await call('createOrder', 400, { token, key: 'order-0002', json: to(postcode) })
    }
    await call('listOrders', 200, { token })
  },

  'ordering the same twice': async (stage) => {
    const { call, transcript } = stage
    const token = await join(stage, 'mina')
    const first = { token, key: 'attempt-1', json: orderOf(1) }
    await call('createOrder', 201, first)
    await call('createOrder', 201, first)
    await call('createOrder', 422, { ...first, json: orderOf(1, 2) })
    await call('createOrder', 400, { token, json: orderOf(1) })
    await call('createOrder', 400, { token, key: 'short', json: orderOf(1) })
    const atOnce = { token, key: 'attempt-2', json: orderOf(2) }
    await transcript.unordered(() => Promise.all(Array.from({ length: 20 }, () => call('createOrder', 201, atOnce))))
    await call('listPurchases', 200)
  },

  'running out of stock': async (stage) => {
    const { call, transcript } = stage
    const [token, administrator] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    await call('changeGoods', 200, { token: administrator, params: { goodsId: 2 }, json: { stock: 3, price: 1300 } })
    await call('createOrder', 409, { token, key: 'too-many', json: orderOf(2, 4) })
    await call('createOrder', 409, { token, key: 'old-price', json: { ...orderOf(2), expectedTotal: 1200 } })
    await call('createOrder', 404, { token, key: 'unknown1', json: orderOf(999_999) })
    await call('getGoods', 200, { params: { goodsId: 2 } })
    await transcript.unordered(() =>
      Promise.all([1, 2, 3].map((n) => call('createOrder', 201, { token, key: `order-000${n}`, json: orderOf(2) }))),
    )
    await call('createOrder', 409, { token, key: 'too-late', json: orderOf(2), headers: { 'accept-language': 'en' } })
  },

  'sending what no endpoint takes': async (stage) => {
    const { call, send } = stage
    const token = await join(stage, 'mina')
    const json = { 'content-type': 'application/json' }
    await send('GET /api/nowhere', 404)
    await send('GET /api', 404)
    await send('GET /api/', 404)
    await send('POST /api/nowhere', 404, { json: {} })
    await send('PUT /api/users', 405, { json: {} })
    await send('DELETE /api/goods/cart', 405)
    await send('POST /api/goods/1', 405, { json: {} })
    await send('HEAD /api/goods', 200)
    await send('HEAD /api/users', 405)
    await send('OPTIONS /api/goods', 405)
    await send('GET /api/goods/', 200)
    await send('GET /API/goods', 404)
    await send('GET /api/goods/%zz', 400)
    await send('GET /api/goods/%E0%A4%A', 400)
    await call('signUp', 400, { text: '{"nickname":', headers: json })
    await call('signUp', 400, { text: '', headers: json })
    await call('signUp', 400, { text: 'null', headers: json })
    await call('signUp', 400, { text: '[]', headers: json })
    await call('signUp', 415, { text: '<a/>', headers: { 'content-type': 'application/xml' } })
    await call('signUp', 413, { text: JSON.stringify({ nickname: 'x'.repeat(17_000) }), headers: json })
    await call('createOrder', 413, { token, key: 'too-large', text: ' '.repeat(16 * 1024 + 1), headers: json })
    await call('createOrder', 400, { token, key: 'no-items', json: { items: [], recipient: {} } })
    await call('createOrder', 400, {
      token,
      key: 'no-items',
      json: { items: 'x', recipient: null, expectedTotal: '1' },
    })
  },
}
