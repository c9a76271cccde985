import { defineMessages } from '#app/shared/i18n/messages.ts'

export const restockMessages = defineMessages({
  ko: {
    ask: '다시 들어오면 알림',
    withdraw: '알림 취소',
    asked: '다시 들어오면 알려 드릴게요.',
    withdrawn: '알림을 취소했어요.',
    restocked: (name: string) => `${name} 상품이 다시 들어왔어요. 금방 품절될 수 있어요.`,
    severalRestocked: (name: string, others: string) =>
      `${name} 외 ${others}개의 상품이 다시 들어왔어요. 금방 품절될 수 있어요.`,
    viewGoods: '상품 보기',
  },
  en: {
    ask: 'Notify me when it’s back',
    withdraw: 'Cancel notification',
    asked: 'We’ll let you know when it’s back in stock.',
    withdrawn: 'We canceled the notification.',
    restocked: (name: string) => `${name} is back in stock. It may sell out again soon.`,
    severalRestocked: (name: string, others: string) =>
      `${name} and ${others} more are back in stock. They may sell out again soon.`,
    viewGoods: 'View product',
  },
})
