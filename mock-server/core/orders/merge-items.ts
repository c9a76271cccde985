import type { FieldError } from '#app/contract/field-errors.ts'
import type { Goods } from '#app/contract/goods.ts'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import type { OrderRequest } from '#app/contract/order.ts'
import { ApiError } from '../run/errors/api-error.ts'

export interface MergedItem {
  goodsId: number
  quantity: number
  /** Its line numbers in the request, which name the fields of an error. */
  lines: readonly number[]
}

/** Merges lines of the same product. Throws `invalid` for more than `MAX_QUANTITY` pieces of a product. */
export function mergeItems(items: OrderRequest['items']): MergedItem[] {
  const merged = new Map<number, MergedItem>()
  for (const [line, { goodsId, quantity }] of items.entries()) {
    const same = merged.get(goodsId)
    merged.set(goodsId, { goodsId, quantity: quantity + (same?.quantity ?? 0), lines: [...(same?.lines ?? []), line] })
  }
  const result = [...merged.values()]
  const tooMany = result.filter(({ quantity }) => quantity > MAX_QUANTITY)
  if (tooMany.length > 0) throw new ApiError('invalid', { fields: nameLines(tooMany, 'quantity', 'quantity') })
  return result
}

/** Throws `goods_not_found`, with the lines, for products that are not for sale. */
export function requireKnown(forSale: ReadonlyMap<number, Goods>, items: readonly MergedItem[]): void {
  const unknown = items.filter(({ goodsId }) => !forSale.has(goodsId))
  if (unknown.length > 0) throw new ApiError('goods_not_found', { fields: nameLines(unknown, 'goodsId', 'goodsGone') })
}

/** Names one field of every line of the items, such as `items.0.quantity`. */
export function nameLines(items: readonly MergedItem[], field: 'goodsId' | 'quantity', fieldError: FieldError) {
  return Object.fromEntries(items.flatMap(({ lines }) => lines.map((line) => [`items.${line}.${field}`, fieldError])))
}
