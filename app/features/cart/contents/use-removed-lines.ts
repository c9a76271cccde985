import { useState } from 'react'
import type { CartLine } from '#app/contract/cart.ts'

/** A row of the list: a line, or the placeholder of a removed line. */
export interface ListRow {
  line: CartLine
  removed: boolean
}

/**
 * Keeps the rows in the order in which they were first shown, with placeholders for removed lines. The server adds a restored
 * line at the end; here it returns to its old place.
 */
export function useRemovedLines(lines: readonly CartLine[]) {
  const [kept, setKept] = useState<readonly CartLine[]>([])
  const current = new Map(lines.map((line) => [line.goods.goodsId, line]))
  const keptIds = new Set(kept.map((line) => line.goods.goodsId))
  const rows: ListRow[] = [
    ...kept.map((line) => {
      const now = current.get(line.goods.goodsId)
      return now ? { line: now, removed: false } : { line, removed: true }
    }),
    ...lines.filter((line) => !keptIds.has(line.goods.goodsId)).map((line) => ({ line, removed: false })),
  ]
  return {
    rows,
    /** Call this before a line is removed. */
    keepPlaces: () => setKept(rows.map((row) => row.line)),
  }
}
