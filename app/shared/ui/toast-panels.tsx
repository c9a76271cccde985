import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { defineMessages, useMessages } from '../i18n/messages.ts'
import { ButtonLink } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import type { ShownToast, Toast } from './toast.tsx'
import { useKeepOffFocus } from './use-keep-off-focus.ts'

const messages = defineMessages({
  ko: { close: '알림 닫기' },
  en: { close: 'Close message' },
})

/** Long enough to read two lines and press the link; the clock stops while somebody points at it or the tab is hidden. */
const SHOWN_MS = 8_000

/** A message that came with a change of page (ms) stays on the new page; an older one belongs to the page that is left. */
const CAME_WITH_PAGE_MS = 1_000

interface ToastPanelsProps {
  shown: readonly ShownToast[]
  /** Closes one message, or without an id all of them. */
  onClose: (id?: number) => void
}

/** The messages as panels at the top end of the window. They are read out by the provider's live region. */
export function ToastPanels({ shown, onClose }: ToastPanelsProps) {
  const region = useRef<HTMLDivElement>(null)
  const clear = useCallback(() => onClose(), [onClose])
  useKeepOffFocus(region, 'aside', shown, clear)
  return (
    <div
      ref={region}
      className="pointer-events-none fixed inset-x-4 top-17 z-30 grid gap-2 sm:start-auto sm:end-6 sm:w-96"
    >
      {shown.map(({ id, message, since }) => (
        <ToastPanel key={id} message={message} since={since} onClose={() => onClose(id)} />
      ))}
    </div>
  )
}

interface ToastPanelProps {
  message: Toast
  since: number
  onClose: () => void
}

function ToastPanel({ message, since, onClose }: ToastPanelProps) {
  const t = useMessages(messages)
  const [location] = useLocation()
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (performance.now() - since > CAME_WITH_PAGE_MS) close()
  }, [location, since])
  const clock = useClosingClock(onClose)
  return (
    <aside
      {...clock}
      aria-label={message.text}
      className="pointer-events-auto flex flex-wrap items-center justify-end gap-2 rounded-md border border-line bg-surface py-2 ps-4 pe-2 shadow-floating"
    >
      <p aria-hidden="true" className="min-w-0 flex-1 basis-32 py-1 text-sm font-semibold">
        {message.text}
      </p>
      {message.link && (
        <ButtonLink href={message.link.href} onClick={onClose}>
          {message.link.label}
        </ButtonLink>
      )}
      <IconButton icon="close" label={t.close} onClick={onClose} />
    </aside>
  )
}

/** Closes after `SHOWN_MS` of being seen and left alone. */
function useClosingClock(onClose: () => void) {
  const [held, setHeld] = useState(false)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (held) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const restart = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') timer = setTimeout(() => close(), SHOWN_MS)
    }
    restart()
    document.addEventListener('visibilitychange', restart)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', restart)
    }
  }, [held])
  const hold = () => setHeld(true)
  const release = () => setHeld(false)
  return { onPointerEnter: hold, onPointerLeave: release, onFocus: hold, onBlur: release }
}
