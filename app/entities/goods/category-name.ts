import { categoryNames } from '#app/contract/category-names.ts'
import type { Language } from '#app/shared/i18n/language.tsx'

/** Categories that an administrator has added have no translated name, so their slug is shown. */
export const categoryName = (language: Language, category: string): string =>
  categoryNames[language][category] ?? category

const grounds = [
  'bg-ground-sky',
  'bg-ground-warm',
  'bg-ground-rose',
  'bg-ground-mint',
  'bg-ground-sun',
  'bg-ground-plum',
]

/** Picks a background colour for the pictures of a category. */
export function categoryGround(category: string): string {
  const known = Object.keys(categoryNames.ko).indexOf(category)
  return grounds[(known < 0 ? category.length : known) % grounds.length] ?? 'bg-sunken'
}
