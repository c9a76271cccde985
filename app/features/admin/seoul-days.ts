/** The length of a day in ms. Seoul has no summer time. */
export const DAY_MS = 86_400_000

/** When a day begins in Seoul, in ms since the epoch. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+09:00`)

/** The day in Seoul of a time in ms since the epoch, such as `2026-11-20`. */
export const dayInSeoul = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10)
