import { defineMessages } from '#app/shared/i18n/messages.ts'

export const goodsNotFoundMessages = defineMessages({
  ko: {
    notFound: '이 상품은 없거나 더 이상 팔지 않아요',
    notFoundWhy: '주소를 다시 확인하거나 다른 상품을 둘러보세요.',
    browse: '상품 보러 가기',
  },
  en: {
    notFound: 'This product doesn’t exist or is no longer available',
    notFoundWhy: 'Check the link or browse other products.',
    browse: 'Browse products',
  },
})
