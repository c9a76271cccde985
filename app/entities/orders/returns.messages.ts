import { defineMessages } from '#app/shared/i18n/messages.ts'

/** What shoppers and administrators read of a return. */
export const returnsMessages = defineMessages({
  ko: {
    requested: '반품 신청',
    accepted: '반품 접수',
    returned: '반품 완료',
    declined: '반품 거절',
    withdrawn: '반품 철회',
    partly: '일부 반품',
    changed_mind: '단순 변심',
    damaged: '파손·불량',
    wrong_product: '다른 상품 도착',
    reason: '이유',
    refund: '환불 금액',
    declinedReason: '거절 이유',
    pieces: (name: string, count: string) => `${name} ${count}개`,
  },
  en: {
    requested: 'Return requested',
    accepted: 'Return accepted',
    returned: 'Returned',
    declined: 'Return declined',
    withdrawn: 'Return withdrawn',
    partly: 'Partly returned',
    changed_mind: 'Changed my mind',
    damaged: 'Damaged or faulty',
    wrong_product: 'Wrong product',
    reason: 'Reason',
    refund: 'Refund',
    declinedReason: 'Why it was declined',
    pieces: (name: string, count: string) => `${name} × ${count}`,
  },
})
