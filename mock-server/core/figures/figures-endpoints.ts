import type { Figures, FiguresBucket, FiguresPeriod } from '#app/contract/admin.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { countByHour, countByMinute, listPopular, listPopularOfDays } from '#mock-server/store/queries/figures.ts'
import type { Endpoints } from '../context.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const popularShown = 5

/** The shop's days are those in Seoul, which is nine hours ahead of UTC all year. */
const shopOffset = 9 * hour

/** How many days a period has, how long its parts are, and which sums these are made of. */
const periods = {
  day: { days: 1, step: 10 * minute, count: countByMinute },
  week: { days: 7, step: hour, count: countByHour },
  month: { days: 30, step: day, count: countByHour },
} satisfies Record<Exclude<FiguresPeriod, 'hour'>, { days: number; step: number; count: typeof countByHour }>

export const figuresEndpoints = {
  async getFigures({ shop }, { query: { period = 'hour' } }) {
    const { db } = shop.store
    const now = shop.now().getTime()
    return period === 'hour' ? figuresOfHour(db, now) : figuresOfDays(db, now, period)
  },
} satisfies Partial<Endpoints>

async function figuresOfHour(db: Queries, now: number): Promise<Figures> {
  const start = floor(now, minute) - hour + minute
  const from = new Date(start).toISOString()
  return {
    minutes: addUp(await countByMinute(db, from), { start, step: minute, end: now }),
    popular: await listPopular(db, from, popularShown),
  }
}

async function figuresOfDays(db: Queries, now: number, period: keyof typeof periods): Promise<Figures> {
  const { days, step, count } = periods[period]
  const start = floor(now + shopOffset, day) - shopOffset - (days - 1) * day
  const dates = Array.from({ length: days }, (_, index) => dateOf(start + shopOffset + index * day))
  return {
    minutes: addUp(await count(db, new Date(start).toISOString()), { start, step, end: now }),
    popular: await listPopularOfDays(db, dates, popularShown),
  }
}

const floor = (time: number, step: number) => Math.floor(time / step) * step
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The parts of a period, those without orders as well. */
function addUp(
  counted: readonly FiguresBucket[],
  { start, step, end }: { start: number; step: number; end: number },
): FiguresBucket[] {
  const parts = Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) => ({
    minute: new Date(start + index * step).toISOString(),
    orders: 0,
    revenue: 0,
  }))
  for (const one of counted) {
    const part = parts[Math.floor((Date.parse(one.minute) - start) / step)]
    if (part === undefined) continue
    part.orders += one.orders
    part.revenue += one.revenue
  }
  return parts
}
