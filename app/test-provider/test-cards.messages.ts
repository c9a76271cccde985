import type { TestCardOutcome } from '#app/contract/test-cards.ts'
import { defineMessages } from '#app/shared/i18n/messages.ts'

/** What each test card does. */
export const testCardsMessages = defineMessages({
  ko: {
    approved: '승인돼요',
    insufficient_funds: '거절: 잔액이 부족해요',
    lost_card: '거절: 분실 신고된 카드예요',
    expired_card: '거절: 유효기간이 지났어요',
    challenge: '3-D Secure로 본인인지 확인해요',
    approved_later: '잠시 후 승인돼요',
    refused_later: '잠시 후 거절돼요',
    webhook_late: '승인되고, 장터에는 20초 뒤에 알려요',
    webhook_twice: '승인되고, 장터에 두 번 알려요',
    webhook_never: '승인되고, 장터에는 알리지 않아요',
    timeout: '카드사에서 답이 오지 않아요',
  } satisfies Record<TestCardOutcome, string>,
  en: {
    approved: 'Approved',
    insufficient_funds: 'Declined: insufficient funds',
    lost_card: 'Declined: reported lost',
    expired_card: 'Declined: expired',
    challenge: 'Asks for a 3-D Secure code',
    approved_later: 'Approved in a moment',
    refused_later: 'Declined in a moment',
    webhook_late: 'Approved; the shop is told after 20 seconds',
    webhook_twice: 'Approved; the shop is told twice',
    webhook_never: 'Approved; the shop is never told',
    timeout: 'The bank doesn’t answer',
  },
})
