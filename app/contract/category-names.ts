import type { Language } from './field-errors.ts'

/** The names of the categories of a new shop. The search of the shop finds products by them, too. */
export const categoryNames: Record<Language, Readonly<Record<string, string>>> = {
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
