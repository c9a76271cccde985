import { defineMessages } from '#app/shared/i18n/messages.ts'

export const frontMessages = defineMessages({
  ko: {
    toList: '상품 목록으로 건너뛰기',
    popular: '많이 팔린 상품',
    restocked: '다시 들어온 상품',
    spring: '봄을 알리는 꽃',
    summer: '여름엔 시원한 음료',
    autumn: '가을에 맛있는 과일',
    winter: '겨울엔 따뜻한 차와 커피',
  },
  en: {
    toList: 'Skip to products',
    popular: 'Best sellers',
    restocked: 'Back in stock',
    spring: 'Flowers for spring',
    summer: 'Cold drinks for summer',
    autumn: 'Fruit for fall',
    winter: 'Warm drinks for winter',
  },
})
