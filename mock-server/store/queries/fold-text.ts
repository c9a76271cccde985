/** Normalises a text for comparing and searching: one Unicode form, lower case. */
export const foldText = (text: string) => text.normalize('NFKC').toLowerCase()
