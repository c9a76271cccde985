import type { Goods } from '#app/contract/goods.ts'
import { removeFromAllCarts } from '#mock-server/store/cart.ts'
import {
  countCategories,
  findGoods,
  insertGoods,
  listGoods,
  retireGoods,
  updateGoods,
} from '#mock-server/store/goods.ts'
import { publishCart } from '../cart-changed.ts'
import type { Endpoints, Shop } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** Stock of goods that are added without saying how many: the origin's clients know no stock. */
const defaultStock = 100

export const goods: Pick<
  Endpoints,
  'listGoods' | 'listCategories' | 'getGoods' | 'addGoods' | 'changeGoods' | 'retireGoods'
> = {
  listGoods: ({ shop }, { query }) => listGoods(shop.store.db, query),

  async listCategories({ shop }) {
    return { categories: await countCategories(shop.store.db) }
  },

  async getGoods({ shop }, { params }) {
    return { goods: found((await findGoods(shop.store.db, [params.goodsId]))[0]) }
  },

  async addGoods({ shop }, { body }) {
    const { nameEn = body.name, description = '', descriptionEn = description, stock = defaultStock, ...rest } = body
    const added = { ...rest, nameEn, description, descriptionEn, stock }
    if (!(await insertGoods(shop.store.db, added))) throw new Refusal('goods_exists')
    return { goods: { ...added, sold: 0 } }
  },

  async changeGoods({ shop }, { params, body }) {
    const changed = found(await shop.store.transaction((tx) => updateGoods(tx, params.goodsId, body)))
    if (body.stock !== undefined) publishStock(shop, changed)
    return { goods: changed }
  },

  async retireGoods({ shop }, { params }) {
    const { goodsId } = params
    const owners = await shop.store.transaction(async (tx) => {
      if (!(await retireGoods(tx, goodsId, shop.now().toISOString()))) throw new Refusal('goods_not_found')
      return removeFromAllCarts(tx, goodsId)
    })
    for (const userId of owners) await publishCart(shop, userId)
    return undefined
  },
}

function found(one: Goods | undefined): Goods {
  if (one === undefined) throw new Refusal('goods_not_found')
  return one
}

function publishStock({ facts }: Shop, { goodsId, stock, sold }: Goods): void {
  facts.publish({ type: 'stock-changed', change: { goodsId, stock, sold } })
}
