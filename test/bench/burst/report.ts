import { readFile, writeFile } from 'node:fs/promises'
import { arch, cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import type { Load } from './loads.ts'
import type { Sample } from './measure-burst.ts'

export type Samples = ReadonlyMap<string, readonly Sample[]>

const file = path.resolve(import.meta.dirname, '../../../docs/benchmarks/burst.md')
const [begin, end] = ['<!-- figures: npm run bench:burst -->', '<!-- end of figures -->']

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

/** What it was measured on and when. A load above the number of cores means that others wanted the processor too. */
export function describeMachine(versions: Readonly<Record<string, string>>): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const software = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const date = new Date().toISOString().slice(0, 10)
  const load = Math.round(loadavg()[1] ?? Number.NaN)
  const machine = `${cpu?.model ?? arch()}, ${cpus().length} cores, load average ${load}, ${memory} GiB`
  return `${date}. ${machine}. ${software.join(', ')}.`
}

/** Puts the figures into docs/benchmarks/burst.md; the words around them are written by hand. */
export async function writeReport(figures: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const [before, after] = [text.indexOf(begin), text.indexOf(end)]
  if (before < 0 || after < before) throw new Error(`${file} has no place for the figures: ${begin} … ${end}`)
  await writeFile(file, `${text.slice(0, before)}${begin}\n\n${figures}\n\n${text.slice(after)}`)
}
