import { createContext, type ReactNode, Suspense, use, useCallback, useState } from 'react'
import { lazyExtra } from './lazy-extra.ts'
import { LiveRegion } from './live-region.tsx'

/** What was done, as one plain sentence, and where to go with it. */
export interface Toast {
  /** A newer message about the same takes the place of the older. */
  about: 'account' | 'cart'
  text: string
  link?: { label: string; href: string }
}

export interface ShownToast {
  id: number
  message: Toast
  /** By `performance.now()`. */
  since: number
}

/** Nothing is said before somebody has done something: the panels come when there is the first. */
const ToastPanels = lazyExtra(async () => (await import('./toast-panels.tsx')).ToastPanels)

const ToastContext = createContext<((message: Toast) => void) | null>(null)

/** Confirms what was done without asking anything: see https://www.w3.org/WAI/WCAG22/Understanding/status-messages. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([])
  const show = useCallback((message: Toast) => {
    const since = performance.now()
    setShown((all) => [
      ...all.filter((other) => other.message.about !== message.about),
      { id: (all.at(-1)?.id ?? 0) + 1, message, since },
    ])
  }, [])
  const close = useCallback(
    (id?: number) => setShown((all) => all.filter((one) => id !== undefined && one.id !== id)),
    [],
  )
  return (
    <ToastContext value={show}>
      {children}
      <LiveRegion>
        {shown.map(({ id, message }) => (
          <p key={id}>{message.text}</p>
        ))}
      </LiveRegion>
      {shown.length > 0 && (
        <Suspense>
          <ToastPanels shown={shown} onClose={close} />
        </Suspense>
      )}
    </ToastContext>
  )
}

/** Shows a status message. */
export function useShowToast(): (message: Toast) => void {
  const show = use(ToastContext)
  if (!show) throw new Error('useShowToast needs a ToastProvider above it')
  return show
}
