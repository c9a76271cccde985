import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, password, signInAsAdministrator } from './people.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

export const accountScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'hiding the nickname': async (stage) => {
    const { call } = stage
    const token = await join(stage, 'mina')
    await call('createOrder', 201, { token, key: 'order-0001', json: orderOf(1) })
    await call('changeMe', 401, { json: { hideNickname: true } })
    await call('changeMe', 400, { token, json: { hideNickname: 'perhaps' } })
    await call('changeMe', 200, { token, text: 'hideNickname=true', headers: form })
    await call('getMe', 200, { token })
    await call('listPurchases', 200)
    await call('changeMe', 200, { token, json: { hideNickname: false } })
    await call('listPurchases', 200)
  },

  'deleting the account': async (stage) => {
    const { call } = stage
    const [token, administrator] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    await call('createOrder', 201, { token, key: 'order-0001', json: orderOf(1) })
    await call('deleteMe', 401, { json: { password } })
    await call('deleteMe', 400, { token, json: {} })
    await call('deleteMe', 400, { token, json: { password: 'wrong-orchard' } })
    await call('deleteMe', 409, { token: administrator, json: { password } })
    await call('deleteMe', 204, { cookie: token, json: { password } })
    await call('getMe', 401, { token })
    await call('signIn', 400, { json: { email: 'mina@example.com', password } })
    await call('listPurchases', 200)
    await join(stage, 'mina')
  },

  'signing out everywhere': async (stage) => {
    const { call } = stage
    const [mina, junho] = [await join(stage, 'mina'), await join(stage, 'junho')]
    const { cookie } = await call('signIn', 200, { json: { email: 'mina@example.com', password } })
    const elsewhere = typeof cookie === 'object' ? cookie.token : undefined
    await call('endMySessions', 401)
    await call('endMySessions', 204, { cookie: mina })
    await call('getMe', 401, { token: mina })
    await call('getMe', 401, { token: elsewhere })
    await call('getMe', 200, { token: junho })
  },
}
