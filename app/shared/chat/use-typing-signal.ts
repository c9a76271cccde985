import { useRef } from 'react'

/** Others are told so often (ms) at most that somebody types. */
const SIGNAL_MS = 3_000

/** Tells that one is typing: at once, and again while it goes on. `sent` makes the next one at once again. */
export function useTypingSignal(tell: () => void) {
  const told = useRef(Number.NEGATIVE_INFINITY)
  return {
    typing: () => {
      if (performance.now() - told.current < SIGNAL_MS) return
      told.current = performance.now()
      tell()
    },
    sent: () => {
      told.current = Number.NEGATIVE_INFINITY
    },
  }
}
