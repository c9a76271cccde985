import { useEffect } from 'react'
import type { Hold } from './toast-stack.ts'

/** Stops the clock of a stack while the tab is hidden, because nobody can read its toasts. */
export function useHoldWhileHidden({ hold }: { hold: (why: Hold, holding: boolean) => void }): void {
  useEffect(() => {
    const update = () => hold('hidden', document.hidden)
    update()
    document.addEventListener('visibilitychange', update)
    return () => document.removeEventListener('visibilitychange', update)
  }, [hold])
}
