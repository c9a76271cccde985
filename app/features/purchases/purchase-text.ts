import type { Purchase } from '#app/contract/purchase.ts'
import type { Language } from '#app/shared/i18n/language.tsx'
import { purchasesMessages } from './purchases.messages.ts'

export const purchasedGoods = (language: Language, purchase: Purchase): string =>
  language === 'ko' ? purchase.goodsName : purchase.goodsNameEn

/** Builds the sentence "mina님이 방금 커피를 구매했어요!"; `when` is already translated. */
export const purchaseSentence = (language: Language, purchase: Purchase, when: string): string =>
  purchasesMessages[language].bought(purchase.nickname, purchasedGoods(language, purchase), when)
