import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from '#test/setup/find-browser.ts'
import { describeMachine, writeReport } from '../report.ts'
import { buildPage, peers } from './build-page.ts'
import { type Load, loads } from './loads.ts'
import { measureBurst, type Sample } from './measure-burst.ts'
import { type CandidateName, candidates, isCandidate } from './page/candidates.ts'
import { formatLoad } from './report.ts'
import { startSaleServer } from './sale-server.ts'

const help = `npm run bench:burst -- [--rounds 5] [--minutes 10] [--only ours,no-react] [--dry]
  --rounds   how often each candidate takes each load; of that the median
  --minutes  begins no further round when the next one would end later
  --only     these candidates alone, the floor first
  --dry      prints, and leaves docs/benchmarks/burst.md as it is`

interface Options {
  rounds: number
  minutes: number
  names: CandidateName[]
  dry: boolean
}

function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      minutes: { type: 'string', default: '10' },
      only: { type: 'string', default: Object.keys(candidates).join() },
      dry: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const [rounds, minutes] = [Number(values.rounds), Number(values.minutes)]
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds is a whole number from 1 on.')
  if (!(minutes > 0)) throw new Error('--minutes is a number above 0.')
  const names = values.only.split(',').map((name) => {
    if (!isCandidate(name)) throw new Error(`--only knows ${Object.keys(candidates).join(', ')}; not "${name}".`)
    return name
  })
  return { rounds, minutes, names, dry: values.dry }
}

/** One list of results a load and candidate, in the order of the tables. */
type Results = Map<Load, Map<CandidateName, Sample[]>>

/** Plays all loads on all candidates, side by side and round by round, and reports the medians. */
export async function runBurst(args: string[]): Promise<void> {
  const options = readOptions(args)
  if (options === null) return console.log(help)
  const { rounds, minutes, names, dry } = options
  const page = await buildPage()
  const server = await startSaleServer(page.folder)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  const results: Results = new Map(loads.map((load) => [load, new Map(names.map((name) => [name, []]))]))
  const started = performance.now()
  try {
    for (let round = 0; round < rounds; round++) {
      const spent = performance.now() - started
      if (round > 0 && spent + spent / round > minutes * 60_000) break
      console.log(`Round ${round + 1} of ${rounds}`)
      for (const [load, samplesOf] of results) {
        // Each round begins with another one, so that none always comes after the same.
        const order = [...names.slice(round % names.length), ...names.slice(0, round % names.length)]
        for (const name of order) {
          const sample = await measureBurst(browser, server, page.path, name, load)
          samplesOf.get(name)?.push(sample)
          console.log(`${load.name}, ${load.throttle}x, ${name}: ${Math.round(sample.cpu)} ms`)
        }
      }
    }
    const tables = [...results].map(([load, samplesOf]) =>
      formatLoad(load, new Map([...samplesOf].map(([name, samples]) => [candidates[name].title, samples]))),
    )
    const machine = describeMachine({ Chromium: browser.version(), ...(await readVersions()) })
    const figures = [machine, ...tables].join('\n\n')
    console.log(`\n${figures}\n`)
    if (!dry) await writeReport('burst', figures)
  } finally {
    await browser.close()
    await server.close()
  }
}

async function readVersions(): Promise<Record<string, string>> {
  const versions: Record<string, string> = { Node: process.versions.node }
  const own = path.resolve(import.meta.dirname, '../../../node_modules')
  const folders = { react: own, 'socket.io': own, '@tanstack/react-query': own, 'socket.io-react-hook': peers }
  for (const [name, folder] of Object.entries(folders)) {
    const text = await readFile(path.join(folder, name, 'package.json'), 'utf8')
    versions[name] = (JSON.parse(text) as { version: string }).version
  }
  return versions
}
