import type { Goods } from '#app/contract/goods.ts'
import { listBoughtTogether } from '#mock-server/store/queries/bought-together.ts'
import { removeFromAllCarts } from '#mock-server/store/queries/cart.ts'
import {
  countCategories,
  findGoods,
  insertGoods,
  nextGoodsId,
  retireGoods,
  updateGoods,
} from '#mock-server/store/queries/goods.ts'
import { listGoods } from '#mock-server/store/queries/goods-list.ts'
import { type PicturedGoods, replacePictures, withPictures } from '#mock-server/store/queries/goods-pictures.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { deleteRestockRequests } from '#mock-server/store/queries/restock-requests.ts'
import { listRestocked } from '#mock-server/store/queries/restocked.ts'
import { listStockHistory } from '#mock-server/store/queries/stock-history.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { withVariants } from '#mock-server/store/queries/variants.ts'
import { countFilters } from '#mock-server/store/search/counts/count-filters.ts'
import { pictureUrls } from '#mock-server/store/seed/goods.ts'
import { changesBetween, writeAudit } from '../audit/write-audit.ts'
import type { Session } from '../backend.ts'
import { publishCart } from '../cart/publish-cart.ts'
import type { Endpoints, Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { addVariant } from './add-variant.ts'
import { auditedFields, checkPictures, hasSamePictures, isOutdated } from './goods-change.ts'
import { publishFamilies } from './publish-families.ts'
import { publishStock } from './publish-stock.ts'

/** The stock of products that are added without one: legacy clients don't send it. */
const defaultStock = 100
/** How long (ms) a product counts as restocked. */
const restockedFor = 7 * 24 * 3_600_000
/** How many changed carts are published before others get their turn. */
const cartsAtOnce = 20

export const goodsEndpoints = {
  async listGoods({ shop }, { query }) {
    // Later pages go on in the order of the first one.
    if (query.sort === 'popular' && query.cursor === undefined) await shop.refreshPopularity()
    return listGoods(shop.store.db, query)
  },

  async listCategories({ shop }) {
    return { categories: await countCategories(shop.store.db) }
  },

  countFilters: ({ shop }, { query }) => countFilters(shop.store.db, query),

  async getGoods({ shop }, { params }) {
    const goods = found((await findGoods(shop.store.db, [params.goodsId]))[0])
    return { goods: await withVariants(shop.store.db, await withPictures(shop.store.db, goods)) }
  },

  async listRestocked({ shop }) {
    const since = new Date(shop.now().getTime() - restockedFor).toISOString()
    return { goods: await listRestocked(shop.store.db, since) }
  },

  async listBoughtTogether({ shop }, { params }) {
    const { goodsId } = found((await findGoods(shop.store.db, [params.goodsId]))[0])
    return { goods: await listBoughtTogether(shop.store.db, goodsId) }
  },

  async addGoods({ shop, session }, { body }) {
    const { nameEn = body.name, description = '', descriptionEn = description, stock = defaultStock, ...rest } = body
    const { pictures, thumbnailUrl = rest.thumbnailUrl } = checkPictures(body)
    const added = await shop.store.transaction(async (tx) => {
      await takeTurn(tx)
      const goodsId = body.goodsId ?? (await nextGoodsId(tx))
      const goods = { ...rest, thumbnailUrl, goodsId, nameEn, description, descriptionEn, stock }
      if (!(await insertGoods(tx, goods, stockSetter(shop, session)))) throw new ApiError('goods_exists')
      if (pictures) await replacePictures(tx, goodsId, pictures)
      const { goodsId: _, ...fields } = goods
      await writeAudit(shop, tx, session, {
        action: 'goods_added',
        subject: goodsId,
        ...namesOf(goods),
        changes: changesBetween({}, auditedFields(fields)),
      })
      return withPictures(tx, { ...goods, sold: 0 })
    })
    shop.domainEvents.publish({ type: 'goods-changed', change: { goodsId: added.goodsId } })
    return { goods: added }
  },

  addVariant: async ({ shop, session }, { params, body }) => ({
    goods: await addVariant(shop, session, params.goodsId, body),
  }),

  async changeGoods({ shop, session }, { params, body }) {
    const { goodsId } = params
    const { before, after, differs } = await shop.store.transaction(async (tx) => {
      const before = await withPictures(tx, found((await findGoods(tx, [goodsId], 'update'))[0]))
      const { expected, ...change } = body
      if (isOutdated(before, expected)) throw new ApiError('goods_changed')
      await takeTurn(tx)
      const { pictures, thumbnailUrl } = checkPictures(change)
      if (pictures) await replacePictures(tx, goodsId, pictures)
      const after = await withPictures(
        tx,
        found(await updateGoods(tx, goodsId, { ...change, thumbnailUrl }, stockSetter(shop, session))),
      )
      // Without pictures of its own a product shows what its name says: that is no change of them.
      const fieldsOf = (goods: PicturedGoods) => auditedFields(pictures ? goods : { ...goods, pictures: undefined })
      const changes = changesBetween(fieldsOf(before), fieldsOf(after))
      if (changes.length > 0) {
        await writeAudit(shop, tx, session, { action: 'goods_changed', subject: goodsId, ...namesOf(before), changes })
      }
      return { before, after, differs: changes.some(({ field }) => field !== 'stock') }
    })
    if (body.stock !== undefined) {
      await publishStock(shop, [after], { raised: after.stock > before.stock }).catch(shop.reportBug)
    }
    const stays = before.category === after.category
    if (differs) {
      const { pictures: _, ...listed } = after
      const goods = hasSamePictures(before, after) ? listed : after
      shop.domainEvents.publish({ type: 'goods-changed', change: { goodsId, ...(stays && { goods }) } })
    }
    if (after.price !== before.price) await publishFamilies(shop, [goodsId]).catch(shop.reportBug)
    return { goods: await withVariants(shop.store.db, after) }
  },

  async retireGoods({ shop, session }, { params }) {
    const { goodsId } = params
    const owners = await shop.store.transaction(async (tx) => {
      const goods = found((await findGoods(tx, [goodsId], 'update'))[0])
      // Its reviews are those of the others, and its number stands for all of them.
      if (goods.family) throw new ApiError('variants_for_sale')
      await takeTurn(tx)
      await retireGoods(tx, goodsId, shop.now().toISOString())
      await writeAudit(shop, tx, session, {
        action: 'goods_retired',
        subject: goodsId,
        ...namesOf(goods),
        changes: [],
      })
      return removeFromAllCarts(tx, goodsId)
    })
    // The product is retired: a failure to publish that must not fail the request.
    for (const [index, userId] of owners.entries()) {
      await publishCart(shop, userId).catch(shop.reportBug)
      if ((index + 1) % cartsAtOnce === 0) await pause()
    }
    shop.domainEvents.publish({ type: 'goods-changed', change: { goodsId } })
    await publishFamilies(shop, [goodsId]).catch(shop.reportBug)
    await deleteRestockRequests(shop.store.db, goodsId).catch(shop.reportBug)
    return undefined
  },

  listStockHistory: ({ shop }, { params, query }) => listStockHistory(shop.store.db, params.goodsId, query),

  listPictures: () => Promise.resolve({ pictures: pictureUrls }),
} satisfies Partial<Endpoints>

const stockSetter = ({ now }: Pick<Shop, 'now'>, { user }: Session) => ({
  userId: user.userId,
  at: now().toISOString(),
})

const namesOf = ({ name, nameEn }: Pick<Goods, 'name' | 'nameEn'>) => ({ name, nameEn })

function found(one: Goods | undefined): Goods {
  if (one === undefined) throw new ApiError('goods_not_found')
  return one
}
