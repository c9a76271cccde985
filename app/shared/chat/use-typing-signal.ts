import { useRef } from 'react'

/** The signal is sent at most so often, in ms. */
const SIGNAL_MS = 3_000

/** Sends that one is typing: at once, and again while it goes on. `sent` makes the next signal go out at once again. */
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
