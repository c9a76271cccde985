import { defineMessages } from '#app/shared/i18n/messages.ts'

/** What changed the stock of a product. */
export const stockHistoryMessages = defineMessages({
  ko: {
    title: '재고 기록',
    titleOf: (name: string) => `${name} 재고 기록`,
    none: '남은 재고 기록이 없어요.',
    older: '지난 기록 더 보기',
    left: (count: string) => `${count}개 남음`,
    order: '주문',
    cancelled: '주문 취소',
    unpaid: '결제되지 않은 주문',
    returned: '반품',
    setBy: (name: string) => `${name}님이 변경`,
    setByTools: '개발자 도구로 변경',
  },
  en: {
    title: 'Stock history',
    titleOf: (name: string) => `Stock history of ${name}`,
    none: 'No stock changes on record.',
    older: 'Show earlier changes',
    left: (count: string) => `${count} left`,
    order: 'Order',
    cancelled: 'Canceled order',
    unpaid: 'Unpaid order',
    returned: 'Returned order',
    setBy: (name: string) => `Set by ${name}`,
    setByTools: 'Set by the developer tools',
  },
})
