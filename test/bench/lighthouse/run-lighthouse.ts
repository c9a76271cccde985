import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { launch } from 'chrome-launcher'
import lighthouse, { generateReport, type Result } from 'lighthouse'
import { findBrowser } from '#test/setup/find-browser.ts'
import { startBuiltServer } from '#test/support/server/start-built-server.ts'

/** The measures of docs/decisions/0001, of 100 each. */
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
]
const pages = { 'goods list': '/', 'goods page': '/goods/3' }
const RUNS = 3

const reports = path.resolve(import.meta.dirname, '../../../dist/lighthouse')

/**
 * Lighthouse on a phone, against the built server: the median of three runs for each page, its report beside. Answers 1 where a
 * page is below its measure. Performance depends on the machine, and a busy one is slow: this is no test.
 */
export async function runLighthouse(): Promise<0 | 1> {
  await mkdir(reports, { recursive: true })
  const server = await startBuiltServer({ LIMITS: 'off', LOG_LEVEL: 'silent' })
  const misses: string[] = []
  try {
    for (const [name, url] of Object.entries(pages)) {
      const runs: Result[] = []
      for (let run = 0; run < RUNS; run += 1) runs.push(await audit(server.url + url))
      const median = runs.toSorted((a, b) => score(a, 'performance') - score(b, 'performance'))[Math.floor(RUNS / 2)]
      if (!median) throw new Error('Lighthouse ran not once')
      const report = path.join(reports, `${name.replace(' ', '-')}.html`)
      await writeFile(report, generateReport(median, 'html'))
      misses.push(...print(name, median, report))
    }
  } finally {
    await server.dispose()
  }
  for (const miss of misses) console.error(miss)
  return misses.length > 0 ? 1 : 0
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
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(least) })
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

/** Prints a page's scores, times and faults; answers what is below its measure. */
function print(name: string, result: Result, report: string): string[] {
  console.log(`\n${name} (median of ${RUNS}; ${path.relative(process.cwd(), report)})`)
  for (const category of Object.keys(least)) console.log(`  ${category.padEnd(26)}${score(result, category)}`)
  for (const metric of metrics) console.log(`  ${metric.padEnd(26)}${result.audits[metric]?.displayValue}`)
  const refs = Object.values(result.categories).flatMap(({ auditRefs }) => auditRefs)
  for (const { id } of refs.filter(({ weight, id }) => weight > 0 && !metrics.includes(id))) {
    const audit = result.audits[id]
    if (audit?.score !== null && audit !== undefined && audit.score < 1) console.log(`  ! ${audit.title}`)
  }
  return Object.entries(least).flatMap(([category, wanted]) =>
    score(result, category) < wanted ? [`${name}: ${category} is ${score(result, category)}, below ${wanted}`] : [],
  )
}
