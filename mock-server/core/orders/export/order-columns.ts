import type { AdminOrder } from '#app/contract/admin.ts'
import type { Language } from '#app/contract/field-errors.ts'
import type { OrderLine } from '#app/contract/order.ts'
import { orderStatusNames } from '#app/contract/order-status-names.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { isDone, piecesOf, refunded } from '#app/contract/return-rules.ts'

interface Column {
  name: Record<Language, string>
  /** What the column has of a line of an order. `isFirst`: it is the first line of its order. */
  value: (order: AdminOrder, line: OrderLine, language: Language, isFirst: boolean) => string | number
}

/** The amount of a whole order is in its first line alone, so that the sum of a column is right. */
const once =
  (amount: (order: AdminOrder) => number): Column['value'] =>
  (order, _line, _language, isFirst) =>
    isFirst ? amount(order) : ''

/** The columns of a file of orders. Spreadsheets of the shop's people refer to them by their place: add new ones at the end. */
export const orderColumns: readonly Column[] = [
  { name: { ko: '번호', en: 'Number' }, value: ({ orderNumber }) => orderNumber },
  { name: { ko: '주문번호', en: 'Order ID' }, value: ({ orderId }) => orderId },
  { name: { ko: '주문 시각', en: 'Ordered at' }, value: ({ orderedAt }) => inSeoul(orderedAt) },
  {
    name: { ko: '주문 상태', en: 'Status' },
    value: ({ status }, _line, language) => orderStatusNames[language][status],
  },
  { name: { ko: '닉네임', en: 'Nickname' }, value: ({ nickname }) => nickname },
  { name: { ko: '받는 사람', en: 'Recipient' }, value: ({ recipient }) => recipient?.name ?? '' },
  { name: { ko: '연락처', en: 'Phone' }, value: ({ recipient }) => recipient?.phone ?? '' },
  { name: { ko: '우편번호', en: 'Postal code' }, value: ({ recipient }) => recipient?.postcode ?? '' },
  { name: { ko: '주소', en: 'Address' }, value: ({ recipient }) => recipient?.address1 ?? '' },
  { name: { ko: '상세 주소', en: 'Address, line 2' }, value: ({ recipient }) => recipient?.address2 ?? '' },
  { name: { ko: '상품 번호', en: 'Product ID' }, value: (_order, { goodsId }) => goodsId },
  {
    name: { ko: '상품', en: 'Product' },
    value: (_order, { name, nameEn }, language) => (language === 'ko' ? name : nameEn),
  },
  { name: { ko: '개당 가격(원)', en: 'Price (KRW)' }, value: (_order, { price }) => price },
  { name: { ko: '수량', en: 'Quantity' }, value: (_order, { quantity }) => quantity },
  { name: { ko: '상품 금액(원)', en: 'Line total (KRW)' }, value: (_order, { price, quantity }) => price * quantity },
  { name: { ko: '배송비(원)', en: 'Shipping fee (KRW)' }, value: once((order) => paymentOfOrder(order).shippingFee) },
  { name: { ko: '할인(원)', en: 'Discount (KRW)' }, value: once((order) => paymentOfOrder(order).discount) },
  { name: { ko: '쿠폰', en: 'Coupon' }, value: ({ payment }) => payment?.couponCode ?? '' },
  { name: { ko: '결제금액(원)', en: 'Total (KRW)' }, value: once((order) => paymentOfOrder(order).total) },
  { name: { ko: '비회원 이메일', en: 'Guest email' }, value: ({ guestEmail }) => guestEmail ?? '' },
  {
    name: { ko: '반품 수량', en: 'Returned' },
    value: ({ returns = [] }, { goodsId }) => piecesOf(returns.filter(isDone), goodsId),
  },
  { name: { ko: '환불금액(원)', en: 'Refund (KRW)' }, value: once(refunded) },
]

/** A moment by the clock of the shop (ISO 8601), such as `2026-12-01T21:05:00+09:00`. Seoul has no summer time. */
const inSeoul = (iso: string): string => `${new Date(Date.parse(iso) + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`
