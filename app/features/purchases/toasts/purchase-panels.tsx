import { type FocusEvent, type RefObject, useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useHoldWhileHidden } from '#app/shared/ui/toasts/use-hold-while-hidden.ts'
import { useKeepOffFocus } from '#app/shared/ui/toasts/use-keep-off-focus.ts'
import { purchasesMessages } from '../purchases.messages.ts'
import type { createPurchaseStack, ShownPurchase } from './purchase-stack.ts'
import { PurchaseToast } from './purchase-toast.tsx'

interface PurchasePanelsProps {
  stack: ReturnType<typeof createPurchaseStack>
  toasts: readonly ShownPurchase[]
  /** The region around the panels. */
  region: RefObject<HTMLElement | null>
  /** Turns the notices off. */
  onStop: () => void
}

/** The visible purchase toasts, newest first, and the button that turns them off. */
export function PurchasePanels({ stack, toasts, region, onStop }: PurchasePanelsProps) {
  const t = useMessages(purchasesMessages)
  const others = useSyncExternalStore(stack.others.subscribe, stack.others.get)
  const cameFrom = useRef<Element>(null)

  /** Moves the focus back before the focused toast disappears. */
  const leave = (close: () => void) => {
    if (region.current?.contains(document.activeElement)) {
      const target = cameFrom.current?.isConnected ? cameFrom.current : document.getElementById('main')
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    }
    close()
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Escape belongs to the input method while it composes, and to an open dialog.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    leave(stack.clear)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  useHoldWhileHidden(stack)
  useKeepOffFocus(region, 'li, p:not([role])', toasts, stack.clear)

  const onFocus = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget
    stack.hold('focus', true)
  }
  const onBlur = (event: FocusEvent) => stack.hold('focus', event.currentTarget.contains(event.relatedTarget))

  return (
    <div
      onPointerEnter={() => stack.hold('pointer', true)}
      onPointerLeave={() => stack.hold('pointer', false)}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <ol className="grid grid-rows-[repeat(3,4.5rem)] gap-2">
        {toasts.map((toast, index) => (
          <PurchaseToast
            key={toast.id}
            toast={toast}
            newest={index === 0}
            onClose={() => leave(() => stack.close(toast.id))}
          />
        ))}
      </ol>
      <p className="pointer-events-auto mt-2 flex w-fit items-center rounded-md border border-line bg-surface text-sm text-ink-soft shadow-floating">
        <button
          type="button"
          className="min-h-11 rounded-md px-4 font-semibold hover:text-ink"
          onClick={() => leave(onStop)}
        >
          {t.stop}
        </button>
        {others > 0 && <span className="pe-4">{t.others(formatNumber(others))}</span>}
      </p>
    </div>
  )
}
