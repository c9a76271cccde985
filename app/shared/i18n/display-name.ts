import type { Language } from './language.tsx'

/** The name of a product, or of an order's line, in the shop's language. */
export const displayName = (language: Language, named: { name: string; nameEn: string }): string =>
  language === 'ko' ? named.name : named.nameEn
