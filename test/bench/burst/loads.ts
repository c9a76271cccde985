/** What is sent in one sample. Over `overMs` 0 it is sent in one loop. */
export interface Load {
  name: string
  count: number
  overMs: number
  /** How many times slower than this machine the browser's main thread is made. */
  throttle: number
}

const bursts = [
  { name: '10,000 in one loop', count: 10_000, overMs: 0 },
  { name: '1,000 in one loop', count: 1_000, overMs: 0 },
  { name: '10,000 over one second', count: 10_000, overMs: 1_000 },
]

export const loads: readonly Load[] = [1, 4].flatMap((throttle) => bursts.map((burst) => ({ ...burst, throttle })))
