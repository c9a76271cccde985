import type { ShopControl } from '#app/contract/faults.ts'
import type { Goods } from '#app/contract/goods.ts'
import type { User } from '#app/contract/user.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findGoods, updateGoods } from '#mock-server/store/queries/goods.ts'
import { listGoods } from '#mock-server/store/queries/goods-list.ts'
import { insertOrder } from '#mock-server/store/queries/orders.ts'
import { insertPurchase } from '#mock-server/store/queries/purchases.ts'
import { takeStock } from '#mock-server/store/queries/stock.ts'
import { findAccount } from '#mock-server/store/queries/users.ts'
import { demoAccounts } from '../account/demo-accounts.ts'
import type { Shop } from '../context.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken } from '../run/tokens.ts'

type Controlled = Pick<Shop, 'store' | 'domainEvents' | 'now'>

/** The new stock of a product that a burst sold out, so that the burst can go on. */
const refill = 100

/** Sets the stock of a product. Throws `goods_not_found`. */
export async function setStock(
  { store, domainEvents, now }: Controlled,
  { goodsId, stock }: Extract<ShopControl, { do: 'set-stock' }>,
): Promise<void> {
  const changed = await store.transaction((tx) => updateGoods(tx, goodsId, { stock }, { at: now().toISOString() }))
  if (changed === undefined) throw new ApiError('goods_not_found')
  domainEvents.publish({ type: 'stock-changed', change: { goodsId, stock: changed.stock, sold: changed.sold } })
}

/** Lets demo shoppers buy single pieces in one transaction. Orders, stock and feed change as with any purchase. */
export async function buyAtRandom(
  { store, domainEvents, now }: Controlled,
  { count }: Extract<ShopControl, { do: 'buy' }>,
): Promise<void> {
  const changed = await store.transaction(async (tx) => {
    const { goods } = await listGoods(tx, { limit: 60 })
    const buyers = await findShoppers(tx)
    const bought = new Set<number>()
    for (let done = 0; done < count; done += 1) {
      const [one, buyer] = [pick(goods), pick(buyers)]
      if (one === undefined || buyer === undefined) break
      await buyOne(tx, one, buyer, now().toISOString())
      bought.add(one.goodsId)
    }
    return findGoods(tx, [...bought])
  })
  if (changed.length === 0) return
  domainEvents.publish({ type: 'purchased' })
  for (const { goodsId, stock, sold } of changed) {
    domainEvents.publish({ type: 'stock-changed', change: { goodsId, stock, sold } })
  }
}

async function buyOne(tx: Queries, goods: Goods, buyer: User, at: string): Promise<void> {
  const { goodsId, name, nameEn, thumbnailUrl, price } = goods
  const order = { orderId: randomToken(12), at }
  const piece = [{ goodsId, quantity: 1 }]
  if ((await takeStock(tx, piece, order)).length > 0) {
    await updateGoods(tx, goodsId, { stock: refill }, { at })
    await takeStock(tx, piece, order)
  }
  const items = [{ goodsId, name, nameEn, thumbnailUrl, price, quantity: 1 }]
  const orderNumber = await insertOrder(tx, buyer.userId, {
    orderId: order.orderId,
    status: 'paid',
    items,
    total: price,
    recipient: null,
    orderedAt: at,
  })
  await insertPurchase(tx, orderNumber, { ...purchasePhrase(items), date: at })
}

async function findShoppers(tx: Queries): Promise<User[]> {
  const emails = demoAccounts.filter(({ role }) => role === 'shopper').map(({ email }) => email)
  const shoppers: User[] = []
  // One after the other: a transaction has one connection.
  for (const email of emails) {
    const account = await findAccount(tx, email)
    if (account) shoppers.push(account.user)
  }
  return shoppers
}

const pick = <T>(some: readonly T[]): T | undefined => some[Math.floor(Math.random() * some.length)]
