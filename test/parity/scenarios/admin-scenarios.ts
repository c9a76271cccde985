import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, signInAsAdministrator } from './people.ts'

const namespace = '/admin-alert'

export const adminScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'working in the admin': async (stage) => {
    const { call } = stage
    const [shopper, token] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    const { body } = await call('createOrder', 201, { token: shopper, key: 'order-0001', json: orderOf(3, 2) })
    await call('createOrder', 201, { token: shopper, key: 'order-0002', json: orderOf(1) })
    const orderId = String(Object(Object(body).order).orderId)

    for (const name of ['listAllOrders', 'getFigures', 'listAudit', 'listPictures'] as const) {
      await call(name, 401)
      await call(name, 403, { token: shopper })
      await call(name, 200, { token })
    }
    await call('listAllOrders', 200, { token, query: { limit: '1' } })
    await call('listAllOrders', 200, { token, query: { after: '1' } })
    await call('listAllOrders', 200, { token, query: { status: 'packed', q: 'mina' } })
    await call('listAllOrders', 400, { token, query: { status: 'lost', after: '-1', cursor: 'forged' } })
    await call('exportOrders', 403, { token: shopper, json: {} })
    await call('exportOrders', 400, { token, json: { cursor: 'forged' } })
    // Without orders, whose ids differ each time.
    await call('exportOrders', 200, { token, json: { status: 'delivered' } })

    const step = { token, params: { orderId } }
    await call('changeOrderStatus', 403, { ...step, token: shopper, json: { status: 'packed' } })
    await call('changeOrderStatus', 409, { ...step, json: { status: 'delivered' } })
    await call('changeOrderStatus', 200, { ...step, json: { status: 'packed', expectedStatus: 'paid' } })
    await call('changeOrderStatus', 409, { ...step, json: { status: 'shipped', expectedStatus: 'paid' } })
    await call('changeOrderStatus', 200, { ...step, json: { status: 'cancelled', expectedStatus: 'packed' } })
    await call('changeOrderStatus', 404, { token, params: { orderId: 'nothing' }, json: { status: 'packed' } })
    await call('changeOrderStatus', 400, { ...step, json: { status: 'lost' }, headers: { 'accept-language': 'en' } })
    await call('getGoods', 200, { params: { goodsId: 3 } })

    const goods = { token, params: { goodsId: 2 } }
    await call('changeGoods', 200, { ...goods, json: { stock: 5 } })
    await call('changeGoods', 409, { ...goods, json: { stock: 9, expected: { stock: 4 } } })
    await call('changeGoods', 200, { ...goods, json: { price: 900, expected: { price: 1200, stock: 5 } } })

    await call('listStockHistory', 403, { token: shopper, params: { goodsId: 2 } })
    await call('listStockHistory', 400, { token, params: { goodsId: 2 }, query: { cursor: 'forged' } })
    await call('listStockHistory', 200, { token, params: { goodsId: 2 } })
    await call('listStockHistory', 200, { token, params: { goodsId: 3 }, query: { limit: '1' } })

    await call('findAccount', 404, { token, json: { email: 'nobody@example.com' } })
    await call('findAccount', 400, { token, json: { email: 'nobody' } })
    await call('changeRole', 400, { token, params: { userId: 2 }, json: { role: 'administrator', password: '' } })
    await call('changeRole', 409, {
      token,
      params: { userId: 1 },
      json: { role: 'shopper', password: 'plum-orchard-42' },
    })
    await call('changeRole', 404, {
      token,
      params: { userId: 999 },
      json: { role: 'shopper', password: 'plum-orchard-42' },
    })
    await call('changeRole', 200, {
      token,
      params: { userId: 2 },
      json: { role: 'administrator', password: 'plum-orchard-42' },
    })
    await call('listAudit', 200, { token })
    await call('getFigures', 200, { token: shopper })
  },

  'hearing of orders in the admin': async (stage) => {
    const { call, command, connect, restart, transcript } = stage
    const [shopper, token] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    const guest = connect('guest', { namespace })
    const other = connect('shopper', { namespace, auth: { token: shopper, language: 'en' } })
    await transcript.received('guest', 'connect_error')
    await transcript.received('shopper', 'connect_error')
    // Otherwise they would reconnect after the restart at a random time.
    guest.disconnect()
    other.disconnect()

    const admin = connect('admin', { namespace, auth: { token } })
    await transcript.received('admin', 'shoppers_online')
    const { body } = await call('createOrder', 201, { token: shopper, key: 'order-0001', json: orderOf(3, 2) })
    await transcript.received('admin', 'new_order')
    const params = { orderId: String(Object(Object(body).order).orderId) }
    await call('changeOrderStatus', 200, { token, params, json: { status: 'packed' } })
    await transcript.received('admin', 'order_changed')
    await call('createOrder', 201, { token: shopper, key: 'order-0002', json: orderOf(1) })
    await transcript.received('admin', 'new_order', 2)
    await command(admin, 'order', { orderId: 'forged' })

    connect('behind', { namespace, auth: { token, serverOffset: 1 } })
    connect('of the future', { namespace, auth: { token, serverOffset: 99 } })
    await transcript.received('behind', 'new_order')
    await transcript.received('of the future', 'orders_reset')
    await restart()
    await transcript.received('behind', 'new_order', 2)
    await transcript.received('of the future', 'orders_reset', 2)
    await transcript.received('admin', 'shoppers_online', 2)
  },

  'hearing of goods that are changed': async (stage) => {
    const { call, connect, transcript } = stage
    const token = await signInAsAdministrator(stage)
    connect('guest')
    await transcript.received('guest', 'connect')
    await call('changeGoods', 200, { token, params: { goodsId: 1 }, json: { price: 900 } })
    await transcript.received('guest', 'GOODS_CHANGED')
    await call('changeGoods', 200, { token, params: { goodsId: 2 }, json: { stock: 9 } })
    await transcript.received('guest', 'STOCK_CHANGED')
    const goods = { name: '새 상품', thumbnailUrl: '/pictures/v1/tea.svg', category: 'drink', price: 1000 }
    await call('addGoods', 201, { token, json: goods })
    await transcript.received('guest', 'GOODS_CHANGED', 2)
    await call('retireGoods', 204, { token, params: { goodsId: 1 } })
    await transcript.received('guest', 'GOODS_CHANGED', 3)
  },
}
