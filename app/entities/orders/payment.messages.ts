import { defineMessages } from '#app/shared/i18n/messages.ts'

export const paymentMessages = defineMessages({
  ko: {
    goods: '상품 금액',
    shipping: '배송비',
    free: '무료',
    discount: '쿠폰 할인',
    untilFree: (amount: string) => `${amount} 더 담으면 무료 배송`,
    total: '총 결제금액',
    refunded: '반품 환불',
    remaining: '환불 후 금액',
  },
  en: {
    goods: 'Subtotal',
    shipping: 'Shipping',
    free: 'Free',
    discount: 'Coupon',
    untilFree: (amount: string) => `Add ${amount} more for free shipping`,
    total: 'Total',
    refunded: 'Refund',
    remaining: 'After refund',
  },
})
