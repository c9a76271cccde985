import type { Language } from './language.tsx'

/** The name of goods or of an order's line in the reader's language. */
export const displayName = (language: Language, named: { name: string; nameEn: string }): string =>
  language === 'ko' ? named.name : named.nameEn
