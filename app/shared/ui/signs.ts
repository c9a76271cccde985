/** The drawings that stand above what a page has to say, by their names in the set that the goods' pictures are of. */
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
