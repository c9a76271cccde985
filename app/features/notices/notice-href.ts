import type { Notice } from '#app/contract/notice.ts'
import { pathTo } from '#app/shared/paths.ts'

/** The page of the order or the product that a notice is about. */
export const noticeHref = ({ orderId, goodsId }: Notice): string =>
  orderId === undefined ? pathTo('goods', { goodsId }) : pathTo('orderDetail', { orderId })
