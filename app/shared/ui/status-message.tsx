import { createContext, type ReactNode, Suspense, use, useCallback, useState } from 'react'
import { lazyExtra } from './lazy-extra.ts'
import { LiveRegion } from './live-region.tsx'

/** What was done, as one plain sentence, and where to go with it. */
export interface StatusMessage {
  /** A newer message about the same takes the place of the older. */
  about: 'account' | 'cart'
  text: string
  link?: { label: string; href: string }
}

export interface ShownStatus {
  id: number
  message: StatusMessage
  /** By `performance.now()`. */
  since: number
}

/** Nothing is said before somebody has done something: the panels come when there is the first. */
const StatusPanels = lazyExtra(async () => (await import('./status-panels.tsx')).StatusPanels)

const StatusContext = createContext<((message: StatusMessage) => void) | null>(null)

/** Confirms what was done without asking anything: see https://www.w3.org/WAI/WCAG22/Understanding/status-messages. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownStatus[]>([])
  const show = useCallback((message: StatusMessage) => {
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
    <StatusContext value={show}>
      {children}
      <LiveRegion>
        {shown.map(({ id, message }) => (
          <p key={id}>{message.text}</p>
        ))}
      </LiveRegion>
      {shown.length > 0 && (
        <Suspense>
          <StatusPanels shown={shown} onClose={close} />
        </Suspense>
      )}
    </StatusContext>
  )
}

/** Shows a status message. */
export function useShowStatus(): (message: StatusMessage) => void {
  const show = use(StatusContext)
  if (!show) throw new Error('useShowStatus needs a StatusProvider above it')
  return show
}
