import { useRef } from 'react'

/** The shortest time (ms) between two typing events. */
const SIGNAL_MS = 3_000

/** Returns a function that reports typing, throttled. Calling `sent` lets the next event go out at once. */
export function useTypingSignal(send: () => void) {
  const last = useRef(Number.NEGATIVE_INFINITY)
  return {
    typing: () => {
      if (performance.now() - last.current < SIGNAL_MS) return
      last.current = performance.now()
      send()
    },
    sent: () => {
      last.current = Number.NEGATIVE_INFINITY
    },
  }
}
