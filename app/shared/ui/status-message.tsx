import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react'
import { defineMessages, useMessages } from '../i18n/messages.ts'
import { ButtonLink } from './button.tsx'

const messages = defineMessages({
  ko: { close: '알림 닫기' },
  en: { close: 'Close message' },
})

/** What was done, as one plain sentence, and where to go with it. */
export interface StatusMessage {
  text: string
  link?: { label: string; href: string }
}

/** Long enough to read two lines and press the link; the clock stops while somebody points at it or the tab is hidden. */
const SHOWN_MS = 8_000

const StatusContext = createContext<((message: StatusMessage) => void) | null>(null)

/** Confirms what was done without asking anything: see https://www.w3.org/WAI/WCAG22/Understanding/status-messages. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ message: StatusMessage; id: number } | null>(null)
  const show = useCallback((message: StatusMessage) => setShown((last) => ({ message, id: (last?.id ?? 0) + 1 })), [])
  const close = useCallback(() => setShown(null), [])
  return (
    <StatusContext value={show}>
      {children}
      {/* A live region is heard only if it was there before its text; links stay outside of it. */}
      <p role="status" className="sr-only">
        {shown && <span key={shown.id}>{shown.message.text}</span>}
      </p>
      {shown && <StatusPanel key={shown.id} message={shown.message} onClose={close} />}
    </StatusContext>
  )
}

/** Shows a status message; a newer one takes the place of an older. */
export function useShowStatus(): (message: StatusMessage) => void {
  const show = use(StatusContext)
  if (!show) throw new Error('useShowStatus needs a StatusProvider above it')
  return show
}

function StatusPanel({ message, onClose }: { message: StatusMessage; onClose: () => void }) {
  const t = useMessages(messages)
  const clock = useClosingClock(onClose)
  return (
    <aside
      {...clock}
      aria-label={message.text}
      className="fixed inset-x-4 top-17 z-30 flex items-center gap-2 rounded-md border border-line bg-surface py-2 ps-4 pe-2 shadow-floating sm:start-auto sm:end-6 sm:w-96"
    >
      <p aria-hidden="true" className="me-auto py-1 text-sm font-semibold">
        {message.text}
      </p>
      {message.link && (
        <ButtonLink href={message.link.href} className="shrink-0" onClick={onClose}>
          {message.link.label}
        </ButtonLink>
      )}
      <button
        type="button"
        aria-label={t.close}
        onClick={onClose}
        className="grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken"
      >
        <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
          <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </button>
    </aside>
  )
}

/** Closes after `SHOWN_MS` of being seen and left alone. */
function useClosingClock(onClose: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = useCallback(() => clearTimeout(timer.current), [])
  const start = useCallback(() => {
    clearTimeout(timer.current)
    if (document.visibilityState === 'visible') timer.current = setTimeout(onClose, SHOWN_MS)
  }, [onClose])
  useEffect(() => {
    const onVisibility = () => (document.visibilityState === 'visible' ? start() : stop())
    start()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [start, stop])
  return { onPointerEnter: stop, onPointerLeave: start, onFocus: stop, onBlur: start }
}
