import { categoryNames } from '#app/contract/category-names.ts'
import type { Language } from '#app/shared/i18n/language.tsx'

/** Categories that an administrator has added have no translated name, so their slug is shown. */
export const categoryName = (language: Language, category: string): string =>
  categoryNames[language][category] ?? category
