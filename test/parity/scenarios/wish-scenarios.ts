import type { Stage } from '#test/support/parity/stage.ts'
import { join, signInAsAdministrator } from './people.ts'

export const wishScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'the wishlist': async (stage) => {
    const { call } = stage
    const token = await join(stage, 'mina')
    await call('listWishes', 401)
    await call('listWishes', 200, { token })
    await call('addWish', 401, { params: { goodsId: 3 } })
    for (const goodsId of [3, 1, 2, 3]) await call('addWish', 200, { token, params: { goodsId } })
    await call('addWish', 404, { token, params: { goodsId: 999_999 } })
    await call('addWish', 400, { token, params: { goodsId: 'cola' } })
    await call('listWishedIds', 200, { token })
    const { body } = await call('listWishes', 200, { token, query: { limit: '2' } })
    await call('listWishes', 200, { token, query: { limit: '2', cursor: String(Object(body).nextCursor) } })
    await call('listWishes', 400, { token, query: { cursor: 'nowhere', limit: '0' } })
    await call('removeWish', 200, { token, params: { goodsId: 1 } })
    await call('removeWish', 200, { token, params: { goodsId: 1 } })
    await call('mergeWishes', 200, { token, json: { goodsIds: [5, 3, 999_999, 5] } })
    await call('mergeWishes', 200, { token, json: { goodsIds: [5, 3, 999_999, 5] } })
    for (const goodsIds of [[], [0], ['a'], null]) await call('mergeWishes', 400, { token, json: { goodsIds } })
    await call('listWishedIds', 200, { token })
  },

  'the address book': async (stage) => {
    const { call } = stage
    const token = await join(stage, 'mina')
    const recipient = { name: '김미나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
    await call('listAddresses', 401)
    await call('addAddress', 401, { json: { recipient } })
    await call('addAddress', 200, { token, json: { label: '우리 집', recipient } })
    await call('addAddress', 200, { token, json: { label: '우리 집', recipient } })
    await call('addAddress', 200, { token, json: { recipient: { ...recipient, address2: '7층' }, isDefault: true } })
    await call('addAddress', 400, { token, json: { recipient: { ...recipient, phone: '12' } } })
    await call('changeAddress', 200, { token, params: { addressId: 1 }, json: { isDefault: true } })
    await call('changeAddress', 404, { token, params: { addressId: 99 }, json: { label: '회사' } })
    await call('changeAddress', 400, { token, params: { addressId: 1 }, json: { isDefault: false } })
    await call('removeAddress', 200, { token, params: { addressId: 1 } })
    await call('removeAddress', 200, { token, params: { addressId: 1 } })
    await call('listAddresses', 200, { token })
  },

  'waiting for a restock': async (stage) => {
    const { call } = stage
    const [token, administrator] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    const params = { goodsId: 2 }
    await call('askForRestock', 401, { params })
    await call('askForRestock', 409, { token, params })
    await call('changeGoods', 200, { token: administrator, params, json: { stock: 0 } })
    await call('askForRestock', 200, { token, params })
    await call('getRestockRequest', 200, { token, params })
    await call('withdrawRestockRequest', 200, { token, params })
    await call('askForRestock', 200, { token, params })
    await call('listNotices', 200, { token })
    await call('changeGoods', 200, { token: administrator, params, json: { stock: 3 } })
    await call('getRestockRequest', 200, { token, params })
    await call('listNotices', 200, { token })
    await call('listNotices', 400, { token, query: { cursor: 'nowhere' } })
  },
}
