import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { defineMessages, useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../button.tsx'
import type { ShownToast } from './toast.tsx'
import { ToastFrame } from './toast-frame.tsx'
import type { ToastStack } from './toast-stack.ts'
import { useHoldWhileHidden } from './use-hold-while-hidden.ts'
import { useKeepOffFocus } from './use-keep-off-focus.ts'

const messages = defineMessages({
  ko: { close: '알림 닫기' },
  en: { close: 'Close message' },
})

/**
 * A message this young (ms) came with the navigation, so it stays on the new page. Older ones belong to the previous page and
 * close.
 */
const CAME_WITH_PAGE_MS = 1_000

interface ToastPanelsProps {
  shown: readonly ShownToast[]
  stack: Pick<ToastStack<ShownToast>, 'close' | 'clear' | 'hold'>
}

/** Shows the messages as panels at the top end of the window. The provider's live region announces them. */
export function ToastPanels({ shown, stack }: ToastPanelsProps) {
  const region = useRef<HTMLDivElement>(null)
  useHoldWhileHidden(stack)
  useKeepOffFocus(region, 'aside', shown, stack.clear)
  return (
    <div
      ref={region}
      onPointerEnter={() => stack.hold('pointer', true)}
      onPointerLeave={() => stack.hold('pointer', false)}
      onFocus={() => stack.hold('focus', true)}
      onBlur={() => stack.hold('focus', false)}
      className="pointer-events-none fixed inset-x-4 top-17 z-30 grid gap-2 sm:start-auto sm:end-6 sm:w-96"
    >
      {shown.map((toast) => (
        <ToastPanel key={toast.id} toast={toast} onClose={() => stack.close(toast.id)} />
      ))}
    </div>
  )
}

function ToastPanel({ toast: { text, link, since }, onClose }: { toast: ShownToast; onClose: () => void }) {
  const t = useMessages(messages)
  const [location] = useLocation()
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (performance.now() - since > CAME_WITH_PAGE_MS) close()
  }, [location, since])
  return (
    <aside aria-label={text}>
      <ToastFrame closeLabel={t.close} onClose={onClose} className="flex-wrap justify-end gap-2 py-2 ps-4 pe-2">
        <p aria-hidden="true" className="min-w-0 flex-1 basis-32 py-1 text-sm font-semibold">
          {text}
        </p>
        {link && (
          <ButtonLink href={link.href} onClick={onClose}>
            {link.label}
          </ButtonLink>
        )}
      </ToastFrame>
    </aside>
  )
}
