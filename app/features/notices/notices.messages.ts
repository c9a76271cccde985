import { defineMessages } from '#app/shared/i18n/messages.ts'

export const noticesMessages = defineMessages({
  ko: {
    notices: '알림',
    unread: (count: string) => `알림, 읽지 않은 알림 ${count}개`,
    more: '더 보기',
    isNew: '새 알림',
    empty: '아직 알림이 없어요',
    emptyWhy: '주문이 어디까지 왔는지, 기다리던 상품이 다시 들어왔는지 여기에 알려 드려요.',
    browse: '상품 보러 가기',
  },
  en: {
    notices: 'Notifications',
    unread: (count: string) => `Notifications, ${count} unread`,
    more: 'Show more',
    isNew: 'New',
    empty: 'No notifications yet',
    emptyWhy: 'Updates on your orders and on products you’re waiting for show up here.',
    browse: 'Browse products',
  },
})
