const graphemes = new Intl.Segmenter()

/** "m***": a nickname that is hidden from others. The first character is whole, as people count characters. */
export function hiddenNickname(nickname: string): string {
  const [first] = graphemes.segment(nickname)
  return `${first?.segment ?? ''}***`
}
