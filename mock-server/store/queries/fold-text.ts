/** A text as it is compared and searched: one Unicode form, without regard to case. */
export const foldText = (text: string) => text.normalize('NFKC').toLowerCase()
