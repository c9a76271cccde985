import type { FieldError } from '#app/contract/field-errors.ts'
import type { OrderRequest } from '#app/contract/order.ts'
import { ApiError } from '../run/api-error.ts'

export interface MergedItem {
  goodsId: number
  quantity: number
  /** Where it stands in the request, for what is said of its fields. */
  lines: readonly number[]
}

/** Lines of the same goods become one. Throws `invalid` when it would be more than 99 pieces. */
export function mergeItems(items: OrderRequest['items']): MergedItem[] {
  const merged = new Map<number, MergedItem>()
  for (const [line, { goodsId, quantity }] of items.entries()) {
    const same = merged.get(goodsId)
    merged.set(goodsId, { goodsId, quantity: quantity + (same?.quantity ?? 0), lines: [...(same?.lines ?? []), line] })
  }
  const result = [...merged.values()]
  const tooMany = result.filter(({ quantity }) => quantity > 99)
  if (tooMany.length > 0) throw new ApiError('invalid', { fields: nameLines(tooMany, 'quantity', 'quantity') })
  return result
}

/** Names a field of each of the items' lines: `items.0.quantity`. */
export function nameLines(items: readonly MergedItem[], field: 'goodsId' | 'quantity', fieldError: FieldError) {
  return Object.fromEntries(items.flatMap(({ lines }) => lines.map((line) => [`items.${line}.${field}`, fieldError])))
}
