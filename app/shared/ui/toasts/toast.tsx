import { createContext, type ReactNode, Suspense, use, useCallback, useState, useSyncExternalStore } from 'react'
import { lazyExtra } from '../lazy-extra.ts'
import { LiveRegion } from '../live-region.tsx'
import { createToastStack } from './toast-stack.ts'

/** The action that succeeded, as one plain sentence, and a link to its result. */
export interface Toast {
  /** A newer message with the same key replaces the older one. */
  about: 'account' | 'address' | 'cart' | 'wishes' | 'restock' | 'share'
  text: string
  link?: { label: string; href: string }
}

export interface ShownToast extends Toast {
  id: number
  /** When it was shown, by `performance.now()`. */
  since: number
}

/** How long a toast stays (ms): enough to read two lines and press the link. */
const STAYS_MS = 8_000

/** The panels load with the first message. */
const ToastPanels = lazyExtra(() => import('./toast-panels.tsx'), 'ToastPanels')

const ToastContext = createContext<((toast: Toast) => () => boolean) | null>(null)

/**
 * Provides toasts, which confirm an action without asking anything: see
 * https://www.w3.org/WAI/WCAG22/Understanding/status-messages.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [stack] = useState(() => createToastStack<ShownToast>(STAYS_MS))
  const shown = useSyncExternalStore(stack.subscribe, stack.get)
  const show = useCallback(
    (toast: Toast) => {
      const all = stack.get()
      const id = (all.at(-1)?.id ?? 0) + 1
      const others = all.filter(({ about }) => about !== toast.about)
      stack.show([...others, { ...toast, id, since: performance.now() }])
      return () => stack.get().some((one) => one.id === id)
    },
    [stack],
  )
  return (
    <ToastContext value={show}>
      {children}
      <LiveRegion>
        {shown.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </LiveRegion>
      {shown.length > 0 && (
        <Suspense>
          <ToastPanels shown={shown} stack={stack} />
        </Suspense>
      )}
    </ToastContext>
  )
}

/** Returns a function that shows a status message. It returns one that tells whether the message is still shown. */
export function useShowToast(): (toast: Toast) => () => boolean {
  const show = use(ToastContext)
  if (!show) throw new Error('useShowToast needs a ToastProvider above it')
  return show
}
