import { defineMessages } from '#app/shared/i18n/messages.ts'

export const moreGoodsMessages = defineMessages({
  ko: {
    boughtTogether: '함께 구매한 상품',
    recentlyViewed: '최근 본 상품',
    forget: '모두 지우기',
  },
  en: {
    boughtTogether: 'Bought together',
    recentlyViewed: 'Recently viewed',
    forget: 'Clear all',
  },
})
