import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTopModal } from './open-modals.ts'

/**
 * Announces its text inside the open modal, which hides everything outside it from screen readers; renders nothing without one. Put
 * it beside a live region of the page, with the same text.
 */
export function ModalEcho({ children }: { children: ReactNode }) {
  const modal = useTopModal()
  return (
    modal &&
    createPortal(
      <div aria-live="polite" aria-atomic="true" className="sr-only">
        {children}
      </div>,
      modal,
    )
  )
}
