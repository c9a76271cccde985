import type { Language } from './field-errors.ts'
import type { OrderStatus } from './order-status.ts'

/** The names of the statuses of an order, on the screen and in files. */
export const orderStatusNames = {
  ko: {
    paid: '결제완료',
    packed: '상품준비중',
    shipped: '배송중',
    delivered: '배송완료',
    cancelled: '취소됨',
  },
  en: {
    paid: 'Paid',
    packed: 'Being packed',
    shipped: 'On its way',
    delivered: 'Delivered',
    cancelled: 'Canceled',
  },
} as const satisfies Record<Language, Record<OrderStatus, string>>
