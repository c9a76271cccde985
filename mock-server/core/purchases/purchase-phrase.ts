import type { OrderLine } from '#app/contract/order.ts'
import type { Purchase } from '#app/contract/purchase.ts'

/** How the feed names an order: its first product and the number of others. The items are different products. */
export function purchasePhrase(items: readonly OrderLine[]): Pick<Purchase, 'goodsId' | 'goodsName' | 'goodsNameEn'> {
  const [first, ...others] = items
  if (first === undefined) throw new Error('an order without items')
  const { goodsId, name, nameEn } = first
  if (others.length === 0) return { goodsId, goodsName: name, goodsNameEn: nameEn }
  return {
    goodsId,
    goodsName: `${name} 외 ${others.length}개의 상품`,
    goodsNameEn: `${nameEn} and ${others.length} more`,
  }
}
