import type { Language } from '#app/shared/i18n/language.tsx'

const names: Record<Language, Readonly<Record<string, string>>> = {
  ko: {
    drink: '음료',
    food: '음식',
    fruit: '과일',
    vegetables: '채소',
    bakery: '베이커리',
    'tea-coffee': '차·커피',
    snacks: '간식',
    household: '생활',
    flowers: '꽃',
    toys: '장난감',
  },
  en: {
    drink: 'Drinks',
    food: 'Food',
    fruit: 'Fruit',
    vegetables: 'Vegetables',
    bakery: 'Bakery',
    'tea-coffee': 'Tea & coffee',
    snacks: 'Snacks',
    household: 'Household',
    flowers: 'Flowers',
    toys: 'Toys',
  },
}

/** Categories that an administrator has added have no translated name, so their slug is shown. */
export const categoryName = (language: Language, category: string): string => names[language][category] ?? category

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
  const known = Object.keys(names.ko).indexOf(category)
  return grounds[(known < 0 ? category.length : known) % grounds.length] ?? 'bg-sunken'
}
