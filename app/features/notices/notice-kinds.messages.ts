import type { NoticeKind } from '#app/contract/notice.ts'
import { defineMessages } from '#app/shared/i18n/messages.ts'

/** What a notice says. Apart from the other texts, which every page loads for the bell. */
export const noticeKindMessages = defineMessages({
  ko: {
    restock: '다시 들어왔어요. 금방 품절될 수 있어요.',
    packed: '주문하신 상품을 준비하고 있어요.',
    shipped: '배송을 시작했어요.',
    delivered: '배송을 마쳤어요.',
    cancelled: '가게에서 주문을 취소했어요.',
    return_accepted: '반품 신청을 받았어요. 상품을 보내 주세요.',
    return_declined: '반품 신청을 거절했어요. 이유를 확인해 주세요.',
    returned: '반품을 마쳤어요. 결제한 금액을 돌려드려요.',
  },
  en: {
    restock: 'Back in stock. It may sell out again soon.',
    packed: 'We’re packing your order.',
    shipped: 'Your order is on its way.',
    delivered: 'Your order was delivered.',
    cancelled: 'We canceled your order.',
    return_accepted: 'We accepted your return. Please send the products back.',
    return_declined: 'We declined your return. See why.',
    returned: 'Your return is complete. We’re paying you back.',
  },
} satisfies Record<'ko' | 'en', Record<NoticeKind, string>>)
