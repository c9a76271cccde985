import { useEffect, useState } from 'react'
import { useSocketStatus } from '#app/shared/api/shop-realtime.ts'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import type { Status } from '#app/shared/realtime/types.ts'
import { ModalEcho } from '#app/shared/ui/modal-echo.tsx'

const messages = defineMessages({
  ko: {
    offline: '인터넷 연결이 끊겼어요. 연결되면 저절로 이어져요.',
    reconnecting: '다시 연결하는 중…',
    denied: '실시간 소식을 받지 못하고 있어요.',
    retry: '다시 연결',
  },
  en: {
    offline: 'You’re offline. The shop will reconnect by itself.',
    reconnecting: 'Reconnecting…',
    denied: 'Live updates aren’t available.',
    retry: 'Reconnect',
  },
})

/** Interruptions shorter than this (ms) are not shown. */
const BLIP_MS = 1_000

type Trouble = 'offline' | 'reconnecting' | 'denied' | null

function troubleOf(status: Status): Trouble {
  switch (status.phase) {
    case 'offline':
      return 'offline'
    case 'denied':
      return 'denied'
    case 'connecting':
      // The first attempt after opening the page is not an interruption.
      return status.attempt > 0 || status.retryAt !== null ? 'reconnecting' : null
    case 'idle':
    case 'loading':
    case 'online':
      return null
  }
}

/**
 * Says that live updates are interrupted. It floats over the header, so that nothing moves; on a phone it floats at the
 * bottom, away from the field being typed in.
 */
export function ConnectionBadge({ onRetry }: { onRetry: () => void }) {
  const t = useMessages(messages)
  const trouble = useSocketStatus(troubleOf)
  const lasting = useLasting(trouble !== null)
  const shown = lasting ? trouble : null
  const retry = () => {
    onRetry()
    // This button disappears, and the focus with it.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-[calc(1rem+var(--bottom-bar,0rem)+env(safe-area-inset-bottom))] z-30 flex justify-center px-4 sm:top-2.5 sm:bottom-auto">
      <div role="status">
        {shown && (
          <p className="flex items-center gap-2 rounded-md bg-ink px-4 py-2 text-sm font-semibold text-canvas shadow-floating">
            {t[shown]}
            {shown === 'denied' && (
              <button type="button" className="pointer-events-auto -my-2 min-h-11 px-2 underline" onClick={retry}>
                {t.retry}
              </button>
            )}
          </p>
        )}
      </div>
      <ModalEcho>{shown && t[shown]}</ModalEcho>
    </div>
  )
}

/** Whether `present` has been `true` for longer than a blip. */
function useLasting(present: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!present) return
    const timer = setTimeout(() => setLasting(true), BLIP_MS)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [present])
  return lasting
}
