import type { LabTick } from '#app/contract/lab.ts'

export interface TickMark {
  seq: number
  state: 'received' | 'replayed' | 'missed'
}

/** A mark for each tick of a feed, received or missed, in ascending order. */
export function marksOf(received: readonly Pick<LabTick, 'seq' | 'replayed'>[]): TickMark[] {
  const marks: TickMark[] = []
  for (const { seq, replayed } of received) {
    const last = marks.at(-1)?.seq ?? seq - 1
    for (let missed = last + 1; missed < seq; missed += 1) marks.push({ seq: missed, state: 'missed' })
    marks.push({ seq, state: replayed ? 'replayed' : 'received' })
  }
  return marks
}
