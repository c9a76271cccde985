import { type ComponentType, lazy } from 'react'
import { firstPaint } from './first-paint.ts'

/**
 * A component that the page can do without. It loads after the first paint and renders nothing if its code can't be loaded, so that
 * a lost connection does not break the page.
 */
export const lazyExtra = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async (): Promise<{ default: ComponentType<P> }> => {
    await firstPaint
    try {
      return { default: await load() }
    } catch {
      return { default: () => null }
    }
  })
