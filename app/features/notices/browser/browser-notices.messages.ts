import { defineMessages } from '#app/shared/i18n/messages.ts'

export const browserNoticesMessages = defineMessages({
  ko: {
    label: '브라우저 알림 받기',
    hint: '다른 창을 보는 동안 내 주문과 다시 들어온 상품 소식을 알려 드려요.',
    denied: '브라우저가 장터의 알림을 막고 있어요. 브라우저 설정에서 알림을 허용한 뒤 다시 켜 주세요.',
    unsupported: '이 브라우저에서는 알림을 보여 드릴 수 없어요.',
  },
  en: {
    label: 'Browser notifications',
    hint: 'Hear about your orders and restocked products while you look at other windows.',
    denied:
      'Your browser is blocking our notifications. Allow them in the browser’s settings, then turn this on again.',
    unsupported: 'This browser can’t show notifications.',
  },
})
