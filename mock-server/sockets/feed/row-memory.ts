/** The newest rows of a feed, at most `limit`, ascending. */
export function createRowMemory<Row>(numberOf: (row: Row) => number, limit: number) {
  let rows: Row[] = []
  /** Every row after this number is remembered; `undefined` before the first row is known. */
  let allAfter: number | undefined

  return {
    /** Forgets all rows up to this number, and begins anew with those after it. */
    restart(after: number, newRows: readonly Row[] = []): void {
      rows = [...newRows]
      allAfter = after
    },
    add(newRows: readonly Row[]): void {
      rows.push(...newRows)
      const dropped = rows.splice(0, Math.max(0, rows.length - limit)).at(-1)
      if (dropped !== undefined) allAfter = numberOf(dropped)
    },
    hasAllAfter: (offset: number): boolean => allAfter !== undefined && offset >= allAfter,
    after: (offset: number): Row[] => rows.filter((row) => numberOf(row) > offset),
  }
}
