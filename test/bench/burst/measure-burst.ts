import type { Browser, CDPSession } from '@playwright/test'
import type { Load } from './loads.ts'
import type { CandidateName } from './page/candidates.ts'
import type { SaleServer } from './sale-server.ts'

/** What one burst did to one page. */
export interface Sample {
  lost: number
  /** CPU time of the page's main thread, ms. */
  cpu: number
  commits: number
  /** ms */
  worstFrameGap: number
  /** Bytes of JavaScript heap that are still there after garbage collection. */
  heapKept: number
  domNodes: number
}

const warmUp = 100

/** Opens a page of its own, lets it settle after a few sales, then measures one burst. */
export async function measureBurst(
  browser: Browser,
  server: SaleServer,
  path: string,
  candidate: CandidateName,
  { count, overMs, throttle }: Load,
): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => problems.push(message.text()))
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')

    server.reset()
    const connected = server.nextConnection()
    await page.goto(`${server.url}${path}?candidate=${candidate}`)
    await connected

    const burst = async (size: number, duration: number) => {
      await page.evaluate(() => burstWatch.begin())
      await server.sell(size, duration)
      return page.evaluate(() => burstWatch.outcome())
    }
    const { processed: before } = await burst(warmUp, 100)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await collectGarbage(cdp)
    const start = await readMetrics(cdp)
    const { processed, newest, commits, worstFrameGap, domNodes } = await burst(count, overMs)
    const end = await readMetrics(cdp)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await collectGarbage(cdp)
    const { heap } = await readMetrics(cdp)

    if (newest !== warmUp + count) problems.push(`It shows sale ${newest} last.`)
    if (problems.length > 0) throw new Error(`${candidate}: ${problems.join(' ')}`)
    const lost = count - (processed - before)
    return { lost, cpu: end.cpu - start.cpu, commits, worstFrameGap, heapKept: heap - start.heap, domNodes }
  } finally {
    await page.close()
  }
}

async function collectGarbage(cdp: CDPSession) {
  // What the first collection finalizes, the second one frees.
  for (let time = 0; time < 2; time++) await cdp.send('HeapProfiler.collectGarbage')
}

async function readMetrics(cdp: CDPSession) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const read = (name: string) => {
    const metric = metrics.find((one) => one.name === name)
    if (!metric) throw new Error(`This Chromium has no metric ${name}.`)
    return metric.value
  }
  // Not TaskDuration: that is time on the wall, and grows when other programs want the processor.
  return { cpu: read('ThreadTime') * 1_000, heap: read('JSHeapUsedSize') }
}
