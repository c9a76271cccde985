import { defineMessages } from '#app/shared/i18n/messages.ts'

export const pulledCableTexts = defineMessages({
  ko: {
    title: '케이블을 뽑으면',
    about:
      '서버가 1초에 하나씩 세고 있어요. 케이블을 뽑고 몇 초 뒤에 다시 꽂아 보세요. 마지막에 들은 번호를 말하는 쪽은 놓친 것을 마저 듣고, 그러지 않는 쪽은 잃어버려요. 장터의 구매 소식도 앞의 방법으로 와요.',
    plugIn: '케이블 꽂기',
    pull: '케이블 뽑기',
    withOffset: '번호를 말하는 쪽',
    without: '그냥 다시 연결하는 쪽',
    received: '들은 것',
    replayed: '다시 들은 것',
    missed: '잃어버린 것',
    sum: (received: number, replayed: number, missed: number) =>
      `들음 ${received} · 다시 들음 ${replayed} · 잃어버림 ${missed}`,
    nothing: '케이블을 꽂으면 세기 시작해요.',
  },
  en: {
    title: 'When the cable is pulled',
    about:
      'The server counts up once a second. Pull the cable and plug it back in a few seconds later. The side that tells the server the last number it received gets everything it missed; the other side loses it. Purchases in the shop arrive the first way.',
    plugIn: 'Plug the cable in',
    pull: 'Pull the cable',
    withOffset: 'Tells its last number',
    without: 'Just reconnects',
    received: 'Received',
    replayed: 'Replayed',
    missed: 'Lost',
    sum: (received, replayed, missed) => `Received ${received} · replayed ${replayed} · lost ${missed}`,
    nothing: 'Plug the cable in to start counting.',
  },
})
