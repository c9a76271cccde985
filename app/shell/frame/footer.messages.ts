import { defineMessages } from '#app/shared/i18n/messages.ts'

export const footerMessages = defineMessages({
  ko: {
    guide: '장터 안내',
    support: '고객센터',
    findOrder: '비회원 주문 조회',
    api: 'API 문서',
    representative: '대표',
    businessNumber: '사업자등록번호',
    mailOrderNumber: '통신판매업 신고',
    fictional: '개발과 시험을 위한 가게예요. 실제로 팔거나 청구하지 않아요.',
  },
  en: {
    guide: 'About the shop',
    support: 'Support',
    findOrder: 'Find a guest order',
    api: 'API docs',
    representative: 'Representative',
    businessNumber: 'Business registration',
    mailOrderNumber: 'Mail-order registration',
    fictional: 'A shop for development and testing. Nothing is actually sold or charged.',
  },
})
