import type { Cost } from './watch-page.ts'

/** What one list was like in one page. */
export interface Outcome {
  /** How long it took to unfold all of it, not slowed, in ms. */
  unfolding: number
  /** What unfolding added: bytes of JavaScript heap, and DOM nodes. */
  heap: number
  nodes: number
  steps: ReadonlyMap<string, Cost>
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? Number.NaN
  return ((sorted[(sorted.length - 1) >> 1] ?? upper) + upper) / 2
}

/** One list as a Markdown table. With two builds each figure is "before → after", and the last column is the ratio of CPU. */
export function formatList(name: string, length: number, ofBuilds: readonly (readonly Outcome[])[]): string {
  const figures = (of: (outcome: Outcome) => number) => ofBuilds.map((outcomes) => median(outcomes.map(of)))
  const cell = (of: (outcome: Outcome) => number) =>
    figures(of)
      .map((figure) => (figure < 10 ? figure.toFixed(1) : Math.round(figure).toLocaleString('en')))
      .join(' → ')
  const row = (title: string, cpu: (outcome: Outcome) => number, gap: string, unit: string) => {
    const [before = Number.NaN, after = before] = figures(cpu)
    return `| ${title} | ${cell(cpu)} ${unit} | ${gap} | ${(after / before).toFixed(2)} |`
  }
  const steps = [...(ofBuilds[0]?.[0]?.steps.keys() ?? [])]
  const costOf = (outcome: Outcome, step: string) => outcome.steps.get(step) ?? { cpu: 0, worstFrameGap: 0 }
  return [
    `### ${name}, ${length.toLocaleString('en')} rows (medians of ${ofBuilds[0]?.length ?? 0})`,
    '',
    '| | cost | worst frame gap, ms | ratio |',
    '|---|--:|--:|--:|',
    row('unfold all, not slowed', ({ unfolding }) => unfolding / 1_000, '', 's'),
    ...steps.map((step) =>
      row(
        step,
        (outcome) => costOf(outcome, step).cpu,
        cell((outcome) => costOf(outcome, step).worstFrameGap),
        'ms',
      ),
    ),
    row('heap', ({ heap }) => heap / 1e6, '', 'MB'),
    row('DOM nodes', ({ nodes }) => nodes, '', ''),
  ].join('\n')
}
