import { useEffect } from 'react'
import type { Contract } from '../contract.ts'
import type { Realtime } from '../types.ts'
import { useLatest } from './use-latest.ts'

/** Keeps the connection open and is subscribed to `target` while mounted; `null` does nothing. */
export function useSubscription<C extends Contract, T>(
  realtime: Realtime<C>,
  target: T | null,
  subscribe: (realtime: Realtime<C>, target: T) => (() => void) | void,
): void {
  const start = useLatest(subscribe)
  useEffect(() => {
    if (target === null) return
    const release = realtime.acquire()
    const unsubscribe = start(realtime, target)
    return () => {
      unsubscribe?.()
      release()
    }
  }, [realtime, target, start])
}
