import type { StockChange } from '#app/contract/goods.ts'

/** In ms: how old the stock may be that a page shows when it connects. */
const remembered = 30_000

/** The newest stock of each product that changed lately, for pages that read it just before they connected. */
export function createRecentStock() {
  /** Oldest change first. */
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
