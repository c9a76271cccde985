import type { Goods } from '#app/contract/goods.ts'
import type { Language } from '#app/shared/i18n/language.tsx'

export const goodsName = (language: Language, goods: Pick<Goods, 'name' | 'nameEn'>): string =>
  language === 'ko' ? goods.name : goods.nameEn

export const goodsDescription = (language: Language, goods: Goods): string =>
  language === 'ko' ? goods.description : goods.descriptionEn
