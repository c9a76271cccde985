import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { launch } from 'chrome-launcher'
import lighthouse, { generateReport, type Result } from 'lighthouse'
import { findBrowser } from '#test/setup/find-browser.ts'
import { startBuiltServer } from '#test/support/server/start-built-server.ts'
import { serveFloor } from './serve-floor.ts'

/** The measures of docs/decisions/0001: of 100 each, and beside the floor page, which does nothing but show the same cards. */
const least = { accessibility: 100, 'best-practices': 100, seo: 100 }
const POINTS_BELOW_FLOOR = 5
const TIMES_FLOOR = 3
/** A shorter blocking time (ms) of the floor is noise, and counts as this. */
const LEAST_BLOCKING_MS = 50

const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
]
const RUNS = 3

const reports = path.resolve(import.meta.dirname, '../../../dist/lighthouse')

/**
 * Lighthouse on a phone, against the built server and, in turns, a floor page: the median of three runs for each page, its report
 * beside. Returns 1 where a page is below its measure. Times depend on the machine, and a busy one is slow: this is no test.
 */
export async function runLighthouse(): Promise<0 | 1> {
  await mkdir(reports, { recursive: true })
  const server = await startBuiltServer({ LIMITS: 'off', LOG_LEVEL: 'silent' })
  const floorPage = await serveFloor(server.url)
  try {
    const pages = { floor: floorPage.url, 'goods list': server.url, 'goods page': `${server.url}/goods/3` }
    const [floor, ...audited] = await auditInTurns(pages)
    if (!floor) throw new Error('Lighthouse ran not once')
    await print(floor)
    const misses: string[] = []
    for (const page of audited) {
      await print(page)
      misses.push(...compare(page, floor))
    }
    for (const miss of misses) console.error(miss)
    return misses.length > 0 ? 1 : 0
  } finally {
    floorPage.close()
    await server.dispose()
  }
}

interface Audited {
  name: string
  result: Result
}

/** The median run of each page. The pages take turns, so that a machine that slows down slows all of them. */
async function auditInTurns(pages: Record<string, string>): Promise<Audited[]> {
  const runs = Object.entries(pages).map(([name, url]) => ({ name, url, results: new Array<Result>() }))
  for (let run = 0; run < RUNS; run += 1) {
    for (const { url, results } of runs) results.push(await audit(url))
  }
  return runs.map(({ name, results }) => {
    const result = results.toSorted((a, b) => blockingTime(a) - blockingTime(b))[Math.floor(RUNS / 2)]
    if (!result) throw new Error('Lighthouse ran not once')
    return { name, result }
  })
}

/** One run in a browser of its own, by Lighthouse's own settings: a slow phone on a slow network, simulated. */
async function audit(url: string, attempts = 3): Promise<Result> {
  const chrome = await launch({
    chromePath: findBrowser(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    logLevel: 'error',
  })
  let failure: string | undefined
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: ['performance', ...Object.keys(least)],
    })
    if (result && !result.lhr.runtimeError) return result.lhr
    failure = result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result'
  } finally {
    chrome.kill()
  }
  // A trace that a busy machine has torn: Lighthouse itself asks for another try.
  if (attempts > 1) return audit(url, attempts - 1)
  throw new Error(failure)
}

const score = (result: Result, category: string) => Math.round((result.categories[category]?.score ?? 0) * 100)
const blockingTime = (result: Result) => result.audits['total-blocking-time']?.numericValue ?? 0

/** Prints a page's scores, times and faults. */
async function print({ name, result }: Audited): Promise<void> {
  const report = path.join(reports, `${name.replace(' ', '-')}.html`)
  await writeFile(report, generateReport(result, 'html'))
  console.log(`\n${name} (median of ${RUNS}; ${path.relative(process.cwd(), report)})`)
  for (const category of ['performance', ...Object.keys(least)])
    console.log(`  ${category.padEnd(26)}${score(result, category)}`)
  for (const metric of metrics) console.log(`  ${metric.padEnd(26)}${result.audits[metric]?.displayValue}`)
  const refs = Object.values(result.categories).flatMap(({ auditRefs }) => auditRefs)
  for (const { id } of refs.filter(({ weight, id }) => weight > 0 && !metrics.includes(id))) {
    const audit = result.audits[id]
    if (audit?.score !== null && audit !== undefined && audit.score < 1) console.log(`  ! ${audit.title}`)
  }
}

/** Prints how a page stands beside the floor; returns what is below its measure. */
function compare({ name, result }: Audited, floor: Audited): string[] {
  const ratio = blockingTime(result) / Math.max(blockingTime(floor.result), LEAST_BLOCKING_MS)
  const points = score(floor.result, 'performance') - score(result, 'performance')
  console.log(`  blocking time ÷ floor     ${ratio.toFixed(1)}`)
  console.log(`  points below the floor    ${points}`)
  const misses = Object.entries(least).flatMap(([category, wanted]) =>
    score(result, category) < wanted ? [`${name}: ${category} is ${score(result, category)}, below ${wanted}`] : [],
  )
  if (ratio > TIMES_FLOOR)
    misses.push(`${name}: blocks ${ratio.toFixed(1)} times as long as the floor page, above ${TIMES_FLOOR}`)
  if (points > POINTS_BELOW_FLOOR) misses.push(`${name}: performance is ${points} points below the floor page`)
  return misses
}
