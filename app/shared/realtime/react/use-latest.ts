import { useCallback, useInsertionEffect, useRef } from 'react'

/**
 * A stable function that calls the newest `callback`. Only committed renders update it, and they do so before layout effects, so the
 * closure of a discarded render is never called.
 */
export function useLatest<A extends unknown[], R>(callback: (...args: A) => R): (...args: A) => R {
  const latest = useRef(callback)
  useInsertionEffect(() => {
    latest.current = callback
  })
  return useCallback((...args: A) => latest.current(...args), [])
}
