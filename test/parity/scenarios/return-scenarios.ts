import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, signInAsAdministrator } from './people.ts'

export const returnScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'sending an order back': async (stage) => {
    const { call, transcript } = stage
    const [token, other] = [await join(stage, 'mina'), await join(stage, 'junho')]
    const administrator = await signInAsAdministrator(stage)
    stage.connect('mina', { auth: { token } })
    await transcript.received('mina', 'connect')
    const { body } = await call('createOrder', 201, { token, key: 'order-0001', json: orderOf(1, 2) })
    const orderId = String(Object(Object(body).order).orderId)
    await transcript.received('mina', 'STOCK_CHANGED')
    const json = { reason: 'damaged', note: '깨졌어요', lines: [{ goodsId: 1, quantity: 1 }] }
    await call('requestReturn', 409, { token, params: { orderId }, json })
    for (const status of ['packed', 'shipped', 'delivered'])
      await call('changeOrderStatus', 200, { token: administrator, params: { orderId }, json: { status } })
    const heard = (times: number) => transcript.received('mina', 'RETURN_CHANGED', times)

    await call('requestReturn', 401, { params: { orderId }, json })
    await call('requestReturn', 404, { token: other, params: { orderId }, json })
    await call('requestReturn', 400, { token, params: { orderId }, json: { ...json, lines: [] } })
    await call('requestReturn', 400, {
      token,
      params: { orderId },
      json: { ...json, lines: [{ goodsId: 1, quantity: 3 }] },
    })
    await call('requestReturn', 201, { token, params: { orderId }, json })
    await heard(1)
    await call('requestReturn', 201, { token, params: { orderId }, json })
    await call('requestReturn', 409, { token, params: { orderId }, json: { ...json, reason: 'changed_mind' } })
    await call('withdrawReturn', 404, { token, params: { orderId, returnId: 999 } })
    await call('withdrawReturn', 200, { token, params: { orderId, returnId: 1 } })
    await heard(2)
    await call('requestReturn', 201, { token, params: { orderId }, json })
    await heard(3)

    const move = (status: string, expectedStatus: string) => ({
      token: administrator,
      params: { returnId: 2 },
      json: { status, expectedStatus },
    })
    await call('moveReturn', 403, { ...move('accepted', 'requested'), token })
    await call('moveReturn', 409, move('returned', 'requested'))
    await call('moveReturn', 400, move('declined', 'requested'))
    await call('moveReturn', 200, move('accepted', 'requested'))
    await heard(4)
    await call('withdrawReturn', 409, { token, params: { orderId, returnId: 2 } })
    await call('moveReturn', 200, move('returned', 'accepted'))
    await heard(5)
    await transcript.received('mina', 'STOCK_CHANGED', 2)
    await call('listReturns', 403, { token })
    await call('listReturns', 200, { token: administrator, query: { status: 'returned' } })
    await call('getOrder', 200, { token, params: { orderId } })
    await call('listOrders', 200, { token })
    await call('listNotices', 200, { token })
    await call('listAudit', 200, { token: administrator })
  },
}
