import { defineMessages } from '#app/shared/i18n/messages.ts'

export const goodsPurchasesMessages = defineMessages({
  ko: { title: '이 상품의 최근 구매', noneYet: '아직 구매한 사람이 없어요.' },
  en: { title: 'Recent purchases of this product', noneYet: 'No one has bought this yet.' },
})
