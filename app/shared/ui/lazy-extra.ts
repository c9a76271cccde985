import type { ComponentType } from 'react'
import { firstPaint } from './first-paint.ts'
import { lazyPart, type NotLoadedProps } from './lazy-part.tsx'

/**
 * A component that the page can do without. It loads after the first paint. While its code can't be loaded it renders `NotLoaded`,
 * by default nothing, so that a lost connection does not break the page.
 */
export const lazyExtra = <K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  NotLoaded: ComponentType<P & NotLoadedProps> = () => null,
) => lazyPart(() => firstPaint.then(load), name, NotLoaded)
