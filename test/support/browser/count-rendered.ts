import type { Page } from '@playwright/test'

interface Fiber {
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
}

/**
 * Counts what React looks at when it renders, by the hook that its devtools use. Call it before the page loads. Returns a function that
 * counts for as long as something is done.
 */
export async function countRendered(page: Page): Promise<(act: () => Promise<unknown>) => Promise<number>> {
  await page.addInitScript(() => {
    globalThis.rendered = 0
    // React keeps the children of a component that it did not render.
    const look = (fiber: Fiber) => {
      if (fiber.alternate?.child === fiber.child) return
      for (let child = fiber.child; child; child = child.sibling) {
        globalThis.rendered += 1
        look(child)
      }
    }
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_id: number, root: { current: Fiber }) => look(root.current),
        onCommitFiberUnmount: () => {},
      },
    })
  })
  return async (act) => {
    const before = await page.evaluate(() => rendered)
    await act()
    return (await page.evaluate(() => rendered)) - before
  }
}

declare global {
  var rendered: number
}
