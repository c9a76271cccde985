import { useEffect, useRef } from 'react'

/**
 * A ref for a panel that is not modal, because the page beside it stays in use. The panel takes the focus when it opens,
 * returns it when it closes, and closes on Esc. The element needs `tabIndex={-1}`.
 */
export function usePanel(onClose: () => void) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    const element = panel.current
    const closeByEsc = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    element?.addEventListener('keydown', closeByEsc)
    return () => element?.removeEventListener('keydown', closeByEsc)
  }, [onClose])
  return panel
}
