import type { Goods } from '#app/contract/goods.ts'
import type { NewOptionText, NewVariant } from '#app/contract/goods-change.ts'
import { MAX_VARIANTS } from '#app/contract/limits.ts'
import type { OptionText, Variants } from '#app/contract/variant.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findGoods, nextGoodsId } from '#mock-server/store/queries/goods.ts'
import { writeStockSet } from '#mock-server/store/queries/stock.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import {
  familyIds,
  insertOptions,
  insertVariant,
  readVariants,
  withVariants,
} from '#mock-server/store/queries/variants.ts'
import { changesBetween, writeAudit } from '../audit/write-audit.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

/** The stock of variants that are added without one. */
const defaultStock = 100

/**
 * Adds a variant to the family of a product, which gets its options with the first one. Throws `goods_not_found`, or `invalid` when the values don't fit
 * the options or are those of another variant.
 */
export async function addVariant(shop: Shop, session: Session, goodsId: number, body: NewVariant): Promise<Goods> {
  const added = await shop.store.transaction(async (tx) => {
    const lead = await findLead(tx, goodsId)
    await takeTurn(tx)
    const { options, list: others } = await readFamily(tx, lead, body)
    const values = body.values.map(inBothLanguages)
    if (values.length !== options.length) throw new ApiError('invalid', { fields: { values: 'optionValues' } })
    if (others.length >= MAX_VARIANTS) throw new ApiError('invalid', { fields: { values: 'variantsFull' } })
    if (others.some((one) => inWords(one.values) === inWords(values)))
      throw new ApiError('invalid', { fields: { values: 'variantExists' } })

    const { name = `${lead.name}, ${inWords(values)}`, thumbnailUrl = lead.thumbnailUrl, stock = defaultStock } = body
    const { nameEn = body.name ?? `${lead.nameEn}, ${values.map((one) => one.nameEn).join(', ')}`, price } = body
    const { description, descriptionEn, category } = lead
    const fields = { name, nameEn, description, descriptionEn, thumbnailUrl, category, price, stock }
    const variant = { ...fields, goodsId: await nextGoodsId(tx) }
    const by = { userId: session.user.userId, at: shop.now().toISOString() }
    await insertVariant(tx, lead.goodsId, variant, values)
    await writeStockSet(tx, variant, { ...by, before: 0 })
    const chosen = options.map((option, at) => `${option.name}: ${values[at]?.name}`).join('\n')
    await writeAudit(shop, tx, session, {
      action: 'goods_added',
      subject: variant.goodsId,
      name,
      nameEn,
      changes: changesBetween({}, { ...fields, options: chosen }),
    })
    return variant.goodsId
  })
  const [goods] = await findGoods(shop.store.db, [added])
  if (goods === undefined) throw new ApiError('goods_not_found')
  // Whoever shows the product fetches it again: it may have got its first options.
  for (const goodsId of [added, goods.variantOf ?? added])
    shop.domainEvents.publish({ type: 'goods-changed', change: { goodsId } })
  return withVariants(shop.store.db, goods)
}

/** The product that leads the family of another one, or is one without options; both are locked. */
async function findLead(tx: Queries, goodsId: number): Promise<Goods> {
  const [goods] = await findGoods(tx, [goodsId], 'update')
  const [lead] = goods?.variantOf === undefined ? [goods] : await findGoods(tx, [goods.variantOf], 'update')
  if (lead === undefined) throw new ApiError('goods_not_found')
  return lead
}

/** A family that is to have one more variant. A product without options gets those of the request. */
async function readFamily(tx: Queries, lead: Goods, { options = [], ownValues = [] }: NewVariant): Promise<Variants> {
  const ids = await familyIds(tx, lead.goodsId)
  const family = await readVariants(tx, ids)
  if (family.options.length > 0) return family
  if (options.length === 0) throw new ApiError('invalid', { fields: { options: 'optionValues' } })
  if (options.length !== ownValues.length) throw new ApiError('invalid', { fields: { ownValues: 'optionValues' } })
  await insertOptions(tx, lead.goodsId, options.map(inBothLanguages), ownValues.map(inBothLanguages))
  return readVariants(tx, ids)
}

const inBothLanguages = ({ name, nameEn = name }: NewOptionText): OptionText => ({ name, nameEn })

const inWords = (values: readonly OptionText[]): string => values.map(({ name }) => name).join(', ')
