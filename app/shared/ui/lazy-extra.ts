import { type ComponentType, lazy } from 'react'
import { firstPaint } from './first-paint.ts'

/**
 * A component that a page can do without: loaded after the first paint, and left out where its code can't be loaded, so that
 * a lost connection does not take the page down with it.
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
