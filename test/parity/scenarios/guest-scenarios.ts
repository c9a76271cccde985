import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, signInAsAdministrator } from './people.ts'

export const guestScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'ordering without an account': async (stage) => {
    const { call, transcript } = stage
    const token = await join(stage, 'mina')
    stage.connect('junho')
    await transcript.received('junho', 'connect')
    const json = { ...orderOf(1), guestEmail: 'Mina@Example.com' }
    await call('createOrder', 401, { key: 'order-0000', json: orderOf(1) })
    await call('createOrder', 400, { key: 'order-0000', json: { ...json, guestEmail: 'mina@' } })
    const { body } = await call('createOrder', 201, { key: 'order-0001', json })
    await transcript.received('junho', 'BUY_GOODS')
    await call('createOrder', 201, { key: 'order-0001', json })
    await call('createOrder', 422, { key: 'order-0001', json: { ...json, guestEmail: 'junho@example.com' } })
    const payment = { expectedTotal: 6000, couponCode: 'WELCOME' }
    await call('createOrder', 409, { key: 'order-0002', json: { ...json, payment } })

    const orderId = String(Object(Object(body).order).orderId)
    await call('getOrder', 401, { params: { orderId } })
    await call('getOrder', 404, { token, params: { orderId } })
    await call('cancelOrder', 401, { params: { orderId }, json: { status: 'cancelled' } })
    await call('findGuestOrder', 200, { json: { email: 'ＭＩＮＡ@example.com', orderId } })
    await call('findGuestOrder', 200, { json: { email: 'mina@example.com', key: 'order-0001' } })
    await call('findGuestOrder', 404, { json: { email: 'junho@example.com', orderId } })
    await call('findGuestOrder', 400, { json: { email: 'nobody', orderId } })
    const administrator = await signInAsAdministrator(stage)
    await call('listAllOrders', 200, { token: administrator, query: { q: 'mina@example.com' } })

    const { body: mailbox } = await call('listTestMails', 200)
    const linkOf = (mails: unknown) =>
      String(Object(Object(mails).mails[0]).link)
        .split('=')
        .at(-1)
    await call('openGuestOrder', 200, { json: { token: linkOf(mailbox) } })
    await call('openGuestOrder', 404, { json: { token: 'forged' } })
    await call('askForProof', 401)
    await call('askForProof', 204, { token })
    const { body: proof } = await call('listTestMails', 200)
    await call('joinGuestOrders', 404, { token: administrator, json: { token: linkOf(proof) } })
    await call('joinGuestOrders', 200, { token, json: { token: linkOf(proof) } })
    await call('listOrders', 200, { token })
    await call('listPurchases', 200)
    await call('findGuestOrder', 404, { json: { email: 'mina@example.com', orderId } })
  },
}
