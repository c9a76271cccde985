import { defineMessages } from '#app/shared/i18n/messages.ts'

/** The texts of the table of orders, and of what is done with several orders at once. */
export const adminOrdersMessages = defineMessages({
  ko: {
    select: '선택',
    selectAll: '보이는 주문 모두 선택',
    selectOrder: (number: string) => `주문 ${number} 선택`,
    order: '주문',
    shopper: '손님',
    products: '상품',
    payment: '결제금액',
    status: '상태',
    steps: '다음 단계',
    more: '자세히',

    bulk: '선택한 주문',
    selected: (count: string) => `${count}건 선택`,
    deselect: '선택 해제',
    packedAll: (count: string) => `${count}건 상품 준비`,
    shippedAll: (count: string) => `${count}건 발송`,
    deliveredAll: (count: string) => `${count}건 배송 완료`,
    moved: (count: string, status: string) => `${count}건을 ‘${status}’ 상태로 바꿨어요.`,
    notMoved: (count: string) => `${count}건은 바꾸지 못했어요.`,
    orderOf: (number: string, nickname: string) => `주문 ${number}(${nickname}님)`,
    isNow: (status: string) => `그사이 ‘${status}’ 상태가 되었어요.`,
    changed: '그사이 상태가 바뀌었어요.',
  },
  en: {
    select: 'Select',
    selectAll: 'Select all orders shown',
    selectOrder: (number: string) => `Select order ${number}`,
    order: 'Order',
    shopper: 'Shopper',
    products: 'Products',
    payment: 'Total',
    status: 'Status',
    steps: 'Next step',
    more: 'Details',

    bulk: 'Selected orders',
    selected: (count: string) => `${count} selected`,
    deselect: 'Clear selection',
    packedAll: (count: string) => `Pack ${count}`,
    shippedAll: (count: string) => `Ship ${count}`,
    deliveredAll: (count: string) => `Mark ${count} as delivered`,
    moved: (count: string, status: string) =>
      count === '1' ? `1 order is now “${status}”.` : `${count} orders are now “${status}”.`,
    notMoved: (count: string) =>
      count === '1' ? '1 order couldn’t be changed.' : `${count} orders couldn’t be changed.`,
    orderOf: (number: string, nickname: string) => `order ${number} (${nickname})`,
    isNow: (status: string) => `The status has changed to “${status}”.`,
    changed: 'The status has changed.',
  },
})
