import { defineMessages } from '#app/shared/i18n/messages.ts'

export const couponMessages = defineMessages({
  ko: {
    code: '쿠폰 코드',
    apply: '적용',
    remove: '빼기',
    removeCoupon: '쿠폰 빼기',
    applied: (discount: string) => `쿠폰을 적용해 ${discount} 할인했어요.`,
    minimum: (amount: string) => `상품 금액이 ${amount} 이상일 때 쓸 수 있어요.`,
    checkedFirst: '쿠폰 코드를 먼저 확인했어요. 금액이 괜찮으면 한 번 더 눌러 주세요.',
  },
  en: {
    code: 'Coupon code',
    apply: 'Apply',
    remove: 'Remove',
    removeCoupon: 'Remove coupon',
    applied: (discount: string) => `Coupon applied. You save ${discount}.`,
    minimum: (amount: string) => `You can use this coupon when your products cost ${amount} or more.`,
    checkedFirst: 'We checked your coupon code first. Press again to accept the total.',
  },
})
