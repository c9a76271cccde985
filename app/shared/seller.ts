/** Who sells, in the words that the law asks for on every page and receipt. All of it is made up: the shop doesn't exist. */
export const seller = {
  ko: {
    name: '장터 (가상의 가게)',
    representative: '홍길동',
    businessNumber: '000-00-00000',
    mailOrderNumber: '제0000-가상-0000호',
    address: '서울특별시 가상구 없는길 1',
  },
  en: {
    name: 'Jangteo (a fictional shop)',
    representative: 'Hong Gildong',
    businessNumber: '000-00-00000',
    mailOrderNumber: 'No. 0000-Fictional-0000',
    address: '1 Nowhere-gil, Gasang-gu, Seoul',
  },
} as const
