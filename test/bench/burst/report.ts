import type { Load } from './loads.ts'
import type { Sample } from './measure-burst.ts'

export type Samples = ReadonlyMap<string, readonly Sample[]>

function median(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const sorted = samples.map(of).sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? Number.NaN
  const lower = sorted[(sorted.length - 1) >> 1] ?? upper
  return (lower + upper) / 2
}

/** One load as a Markdown table; the first candidate is the floor. */
export function formatLoad({ name, throttle }: Load, samplesOf: Samples): string {
  const rows: string[] = []
  let floor = Number.NaN
  let rounds = 0
  for (const [title, samples] of samplesOf) {
    const cpu = median(samples, (sample) => sample.cpu)
    if (rows.length === 0) floor = cpu
    rounds = samples.length
    rows.push(
      `| ${[
        title,
        Math.round(median(samples, (sample) => sample.lost)).toLocaleString('en'),
        (cpu / 1_000).toFixed(2),
        (cpu / floor).toFixed(2),
        Math.round(median(samples, (sample) => sample.commits)).toLocaleString('en'),
        Math.round(median(samples, (sample) => sample.worstFrameGap)),
        (median(samples, (sample) => sample.heapKept) / 1e6).toFixed(1),
        median(samples, (sample) => sample.domNodes).toLocaleString('en'),
      ].join(' | ')} |`,
    )
  }
  return [
    `### ${name}, CPU ${throttle === 1 ? 'as it is' : `slowed ${throttle}x`} (medians of ${rounds})`,
    '',
    '| | lost | main-thread CPU, s | ÷ floor | commits | worst frame gap, ms | heap kept, MB | DOM nodes |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n')
}
