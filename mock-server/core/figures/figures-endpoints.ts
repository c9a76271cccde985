import type { MinuteFigures } from '#app/contract/admin.ts'
import { countByMinute, listPopular } from '#mock-server/store/queries/figures.ts'
import type { Endpoints } from '../context.ts'

const minute = 60_000
const minutesShown = 60
const popularShown = 5

export const figuresEndpoints = {
  async getFigures({ shop }) {
    const { db } = shop.store
    const newest = Math.floor(shop.now().getTime() / minute) * minute
    const starts = Array.from({ length: minutesShown }, (_, index) =>
      new Date(newest - (minutesShown - 1 - index) * minute).toISOString(),
    )
    const from = starts[0] ?? ''
    return {
      minutes: fillIn(starts, await countByMinute(db, from)),
      popular: await listPopular(db, from, popularShown),
    }
  },
} satisfies Partial<Endpoints>

/** Adds the minutes without orders. */
function fillIn(starts: readonly string[], counted: readonly MinuteFigures[]): MinuteFigures[] {
  const byMinute = new Map(counted.map((one) => [one.minute, one]))
  return starts.map((start) => byMinute.get(start) ?? { minute: start, orders: 0, revenue: 0 })
}
