/** The drawings for empty and error screens, by their names in the picture set that the products use, too. */
export const signs = [
  'basket',
  'compass',
  'ledger',
  'magnifying-glass-tilted-left',
  'party-popper',
  'receipt',
  'shopping-bags',
  'speech-balloon',
] as const

export type SignName = (typeof signs)[number]
