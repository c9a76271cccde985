import { readFile, writeFile } from 'node:fs/promises'
import { arch, cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'

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

/** Puts the figures of `npm run bench:<name>` into docs/benchmarks/<name>.md; the words around them are written by hand. */
export async function writeReport(name: string, figures: string): Promise<void> {
  const file = path.resolve(import.meta.dirname, `../../docs/benchmarks/${name}.md`)
  const [begin, end] = [`<!-- figures: npm run bench:${name} -->`, '<!-- end of figures -->']
  const text = await readFile(file, 'utf8')
  const [before, after] = [text.indexOf(begin), text.indexOf(end)]
  if (before < 0 || after < before) throw new Error(`${file} has no place for the figures: ${begin} … ${end}`)
  await writeFile(file, `${text.slice(0, before)}${begin}\n\n${figures}\n\n${text.slice(after)}`)
}
