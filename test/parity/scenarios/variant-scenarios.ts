import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, signInAsAdministrator } from './people.ts'

export const variantScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'products in several variants': async (stage) => {
    const { call } = stage
    const [token, administrator] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    for (const goodsId of [10, 80]) await call('getGoods', 200, { params: { goodsId } })
    await call('listGoods', 200, { query: { category: 'vegetables' } })
    await call('listGoods', 200, { query: { q: '감자 10kg' } })
    await call('createOrder', 201, { token, key: 'potatoes-1', json: orderOf(80) })
    await call('listReviews', 200, { params: { goodsId: 80 } })
    await call('retireGoods', 409, { token: administrator, params: { goodsId: 10 } })
    await call('changeGoods', 200, { token: administrator, params: { goodsId: 80 }, json: { stock: 0, price: 9900 } })
    await call('retireGoods', 204, { token: administrator, params: { goodsId: 81 } })
    await call('getGoods', 200, { params: { goodsId: 10 } })
    const yellow = {
      options: [{ name: '색상' }],
      ownValues: [{ name: '남색' }],
      values: [{ name: '노란색', nameEn: 'Yellow' }],
      price: 16_900,
    }
    await call('addVariant', 401, { params: { goodsId: 49 }, json: yellow })
    await call('addVariant', 403, { token, params: { goodsId: 49 }, json: yellow })
    await call('addVariant', 400, { token: administrator, params: { goodsId: 49 }, json: { ...yellow, values: [] } })
    await call('addVariant', 201, { token: administrator, params: { goodsId: 49 }, json: yellow })
    await call('addVariant', 400, { token: administrator, params: { goodsId: 49 }, json: yellow })
    await call('getGoods', 200, { params: { goodsId: 49 } })
  },
}
