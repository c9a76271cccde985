import type { CDPSession, Page } from '@playwright/test'

/** What one step did to the page. */
export interface Cost {
  /** CPU time of the page's main thread, ms. */
  cpu: number
  /** ms between two animation frames */
  worstFrameGap: number
}

/** Longer than anything waits for after a step, in ms. */
const QUIET_MS = 500

/** Reads what a page costs; `throttle` makes its main thread so many times slower while a step runs. */
export async function watchPage(page: Page, throttle: number) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  return {
    async measure(step: () => Promise<unknown>): Promise<Cost> {
      await page.evaluate(watchFrames)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
      const before = await readMetrics(cdp)
      await step()
      await page.waitForTimeout(QUIET_MS)
      const after = await readMetrics(cdp)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      return { cpu: after.cpu - before.cpu, worstFrameGap: await page.evaluate(() => worstFrameGap) }
    },
    /** Bytes of JavaScript heap after garbage collection, and the number of DOM nodes. */
    async weigh() {
      for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage')
      const { heap, nodes } = await readMetrics(cdp)
      return { heap, nodes }
    },
  }
}

function watchFrames(): void {
  globalThis.worstFrameGap = 0
  if (globalThis.watchesFrames) return
  globalThis.watchesFrames = true
  let last = performance.now()
  const onFrame = () => {
    const now = performance.now()
    globalThis.worstFrameGap = Math.max(globalThis.worstFrameGap, now - last)
    last = now
    requestAnimationFrame(onFrame)
  }
  requestAnimationFrame(onFrame)
}

async function readMetrics(cdp: CDPSession) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const read = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return { cpu: read('ThreadTime') * 1_000, heap: read('JSHeapUsedSize'), nodes: read('Nodes') }
}

declare global {
  var worstFrameGap: number
  var watchesFrames: boolean | undefined
}
