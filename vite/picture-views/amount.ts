/** How much of a product one gets, as its English name says it. */
export interface Amount {
  /** The short text on a label, in any language: "2 kg", "× 50". Empty if the name says nothing. */
  label: string
  /** How many pieces; `undefined` for a weight or a volume. */
  pieces: number | undefined
}

const counted = /(\d+) (?:pcs|Bags|Rolls|Stems|Heads|Ears|Pairs|Bars|Skewers|Colours|Pieces)\b|Serves (\d+)/
const measured = /(\d[\d.]*) ?(kg|g|ml|L|W|%)(?!\w)/

export function amountOf(nameEn: string): Amount {
  const [, pieces, servings] = counted.exec(nameEn) ?? []
  const count = pieces ?? servings
  if (count !== undefined) return { label: `× ${count}`, pieces: Number(count) }
  const [, value, unit = ''] = measured.exec(nameEn) ?? []
  const label = value === undefined ? '' : `${value}${unit === '%' ? '' : ' '}${unit}`
  return { label, pieces: undefined }
}
