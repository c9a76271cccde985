import * as v from 'valibot'
import { shopNow } from '#app/shared/shop-time.ts'
import type { OrderFilter } from '../../admin.queries.ts'
import { DAY_MS, dayInSeoul, startOfDay } from '../../seoul-days.ts'

/** How many days each period has, in Seoul, today included. */
const lengths = { day: 1, week: 7, month: 30 }

/** Periods by their names in the URL; `days` is from one day to another, both included. */
export const periods = ['day', 'week', 'month', 'days'] as const

/** The chosen period, and the days of `days`, where they are any. */
export function readPeriod(search: URLSearchParams) {
  const dayOf = (name: string) => {
    const day = search.get(name) ?? ''
    return v.is(v.pipe(v.string(), v.isoDate()), day) && !Number.isNaN(startOfDay(day)) ? day : ''
  }
  return { name: periods.find((one) => one === search.get('period')), first: dayOf('first'), last: dayOf('last') }
}

/** The moments of a period: the same ones all day, because a list is kept by them. */
export function momentsOf({ name, first, last }: ReturnType<typeof readPeriod>): Pick<OrderFilter, 'from' | 'to'> {
  if (name === undefined) return {}
  if (name === 'days') {
    return {
      ...(first && { from: new Date(startOfDay(first)).toISOString() }),
      ...(last && { to: new Date(startOfDay(last) + DAY_MS).toISOString() }),
    }
  }
  const today = startOfDay(dayInSeoul(shopNow()))
  return { from: new Date(today - (lengths[name] - 1) * DAY_MS).toISOString() }
}
