import type { StockChange } from '#app/contract/goods.ts'

/** So long (ms) may have gone by since a page that connects has read the stock it shows. */
const remembered = 30_000

/** The newest stock of each goods that has changed lately: for who has read it before, and could not be told then. */
export function createRecentStock() {
  /** The longest ago first. */
  const changes = new Map<number, { change: StockChange; at: number }>()

  function forget(): void {
    for (const [goodsId, { at }] of changes) {
      if (performance.now() - at < remembered) return
      changes.delete(goodsId)
    }
  }
  return {
    add(change: StockChange): void {
      forget()
      changes.delete(change.goodsId)
      changes.set(change.goodsId, { change, at: performance.now() })
    },
    all(): StockChange[] {
      forget()
      return Array.from(changes.values(), ({ change }) => change)
    },
  }
}
