import { type FocusEvent, useEffect, useRef, useSyncExternalStore } from 'react'
import { matchRoute, useLocation, useRouter } from 'wouter'
import { paths } from '#app/contract/paths.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useKeepOffFocus } from '#app/shared/ui/toasts/use-keep-off-focus.ts'
import { purchasesMessages } from '../purchases.messages.ts'
import { useNoticesPreference } from '../purchases-context.tsx'
import { PurchaseLiveRegion } from './purchase-live-region.tsx'
import { PurchaseToast } from './purchase-toast.tsx'
import { usePurchaseNews } from './use-purchase-news.ts'

/** No toasts appear where a shopper pays or types a password, nor in the admin, which shows every order itself. */
const quietPages = [paths.cart, paths.order, paths.orderDone, paths.signIn, paths.signUp, paths.admin]

/** Shows purchases as they happen: toasts at the bottom left, and a sentence for screen readers. */
export function PurchaseToasts() {
  const t = useMessages(purchasesMessages)
  const [language] = useLanguage()
  const [wanted, setWanted] = useNoticesPreference()
  const [path] = useLocation()
  const { parser } = useRouter()
  const isAt = (pattern: string) => matchRoute(parser, pattern, path)[0]
  const silent = !wanted || quietPages.some(isAt)

  const { stack, announcement } = usePurchaseNews(silent)
  const toasts = useSyncExternalStore(stack.subscribe, stack.get)
  const others = useSyncExternalStore(stack.others.subscribe, stack.others.get)
  const region = useRef<HTMLElement>(null)
  const cameFrom = useRef<Element>(null)

  /** Moves the focus back before the focused toast disappears. */
  const leave = (close: () => void) => {
    if (region.current?.contains(document.activeElement)) {
      const target = cameFrom.current?.isConnected ? cameFrom.current : document.getElementById('main')
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    }
    close()
  }

  const up = toasts.length > 0
  useEffect(() => {
    if (!up) return
    const onKeyDown = (event: KeyboardEvent) => {
      // If a dialog is open, Escape closes the dialog first.
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      leave(stack.clear)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [up, stack])
  useKeepOffFocus(region, 'li, p:not([role])', toasts, stack.clear)

  const onFocus = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget
    stack.hold('focus', true)
  }
  const onBlur = (event: FocusEvent) => stack.hold('focus', event.currentTarget.contains(event.relatedTarget))

  return (
    <section
      ref={region}
      aria-label={t.notices}
      className="pointer-events-none fixed start-4 bottom-[calc(1rem+var(--bottom-bar,0rem)+env(safe-area-inset-bottom))] z-30 w-[min(22rem,calc(100vw-2rem))]"
    >
      <PurchaseLiveRegion announcement={announcement} wanted={wanted} />
      {up && (
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
              onClick={() => leave(() => setWanted(false))}
            >
              {t.stop}
            </button>
            {others > 0 && <span className="pe-4">{t.others(formatNumber(language, others))}</span>}
          </p>
        </div>
      )}
    </section>
  )
}
